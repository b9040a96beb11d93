import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "yaml";
import { isRecord, listOf, recordOf } from "./json.ts";
import { Refusal } from "./refusal.ts";

/** A change that Redocly's diff calls breaking. */
export type EngineBreak = { rule: string; message: string; path: string; base?: string; next?: string };

/** A rule of Redocly's whose breaks are no breaks by a row of the table. */
export type Disagreement = { rule: string; row: string; why: string };

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Where Redocly's diff and the table differ on purpose. */
export const disagreements: readonly Disagreement[] = parse(readFileSync(join(folder, "engine.yaml"), "utf8"));

/** What Redocly's diff calls breaking between two files, as a process since it is no library. */
export async function findEngineBreaks(base: string, next: string): Promise<EngineBreak[]> {
	const report = await runDiff(base, next);
	return listOf(report.changes)
		.filter(isRecord)
		.flatMap((change) =>
			listOf(change.verdicts)
				.filter(isRecord)
				.filter(({ impact }) => impact === "major")
				.map((verdict) => ({
					rule: String(verdict.ruleId),
					message: String(verdict.message),
					path: String(change.path),
					...pointer("base", change.base),
					...pointer("next", change.revision),
				})),
		);
}

function pointer(key: "base" | "next", side: unknown): { base?: string; next?: string } {
	const place = recordOf(side).pointer;
	return typeof place === "string" ? { [key]: place } : {};
}

async function runDiff(base: string, next: string): Promise<Record<string, unknown>> {
	const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
	const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
	const options = ["--config", join(folder, "redocly.yaml"), "--format", "json", "--fail-on", "none"];
	const args = [join(dirname(manifest), bin.redocly), "diff", base, next, ...options];
	const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
	try {
		const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 28 });
		return recordOf(JSON.parse(stdout));
	} catch (cause) {
		const reason = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : String(cause);
		const lines = reason.split("\n").filter((line) => line.trim() !== "");
		const line = lines.find((text) => /error|fail|cannot/i.test(text)) ?? lines.at(-1) ?? "it gave no reason";
		throw new Refusal(`Redocly's diff could not compare ${base} with ${next}: ${line.trim()}`);
	}
}
