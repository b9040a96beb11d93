import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { JsonObject } from "@forter-orders/spec";

/** What stands in the head of the page. */
export interface PageHead {
	title: string;
	description: string;
}

const run = promisify(execFile);
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** Redoc's page for the contract, with its scripts and styles inlined. */
export async function renderRedoc(contract: JsonObject, head: PageHead): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "forter-orders-docs-"));
	try {
		const input = join(folder, "openapi.json");
		const output = join(folder, "index.html");
		await writeFile(input, JSON.stringify(contract));
		await buildDocs(input, output, head);
		return await readFile(output, "utf8");
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function buildDocs(input: string, output: string, { title, description }: PageHead): Promise<void> {
	const options = [
		"--inlineBundle",
		`--output=${output}`,
		`--config=${beside("redocly.yaml")}`,
		"--lint-config=error",
		`--template=${beside("page.hbs")}`,
		`--title=${title}`,
		`--templateOptions.description=${description}`,
	];
	const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
	try {
		await run(process.execPath, [redocly, "build-docs", input, ...options], { env, timeout: 120_000 });
	} catch (cause) {
		throw new Error(`redocly build-docs failed. ${said(cause)}`, { cause });
	}
}

function beside(file: string): string {
	return fileURLToPath(new URL(file, import.meta.url));
}

function said(cause: unknown): string {
	const stderr: unknown = cause instanceof Error ? Reflect.get(cause, "stderr") : undefined;
	return typeof stderr === "string" && stderr.trim() !== "" ? stderr.trim() : String(cause);
}
