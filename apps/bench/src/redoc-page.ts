import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./command.ts";
import { redoclyCommand } from "./generate.ts";

/** Has stock Redoc make its one page, index.html, of a contract in a folder; the milliseconds that its process took. */
export async function makeRedocPage(contract: string, folder: string): Promise<number> {
	await mkdir(folder, { recursive: true });
	// Settings of its own, without the rules of the contract's.
	await writeFile(join(folder, "redocly.yaml"), "telemetry: off\n");
	// In one file, since the page that Redocly makes by default loads Redoc from another host.
	const args = [await redoclyCommand(), "build-docs", contract, "--inlineBundle", "--output", "index.html"];
	return (await runCommand(process.execPath, args, { cwd: folder })).ms;
}
