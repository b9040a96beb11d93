import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { UsageError } from "@forter-orders/command-line";
import { type JsonObject, listOf, objectOf, textOf } from "@forter-orders/spec";
import { parse } from "yaml";

/** A change that Redocly's diff calls breaking; `path`, `base` and `next` are JSON Pointers. */
export type EngineBreak = {
	rule: string;
	message: string;
	path: string;
	base?: string | undefined;
	next?: string | undefined;
};

/** A rule of Redocly's whose breaks are no breaks by a row of the table. */
type Disagreement = { rule: string; row: string; why: string };

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Where Redocly's diff and the table differ on purpose. */
export const disagreements: readonly Disagreement[] = parse(readFileSync(join(folder, "engine.yaml"), "utf8"));

/** What Redocly's diff calls breaking between two files, as a process since it is no library. */
export async function findEngineBreaks(base: string, next: string): Promise<EngineBreak[]> {
	const { changes } = await runDiff(base, next);
	const pointerOf = (side: unknown) => textOf(objectOf(side).pointer)?.replace(/^#/, "");
	return listOf(changes).flatMap((change) => {
		const { verdicts, path, base: old, revision } = objectOf(change);
		const breaking = listOf(verdicts)
			.map(objectOf)
			.filter(({ impact }) => impact === "major");
		const places = { path: String(path).replace(/^#/, ""), base: pointerOf(old), next: pointerOf(revision) };
		return breaking.map(({ ruleId, message }) => ({ rule: String(ruleId), message: String(message), ...places }));
	});
}

async function runDiff(base: string, next: string): Promise<JsonObject> {
	const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
	const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
	const options = ["--config", join(folder, "redocly.yaml"), "--format", "json", "--fail-on", "none"];
	const args = [join(dirname(manifest), bin.redocly), "diff", base, next, ...options];
	const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
	try {
		const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 28 });
		return objectOf(JSON.parse(stdout));
	} catch (cause) {
		const reason = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : String(cause);
		const lines = reason.split("\n").filter((line) => line.trim() !== "");
		const line = lines.find((text) => /error|fail|cannot/i.test(text)) ?? lines.at(-1) ?? "it gave no reason";
		throw new UsageError(`Redocly's diff could not compare ${base} with ${next}: ${line.trim()}`);
	}
}
