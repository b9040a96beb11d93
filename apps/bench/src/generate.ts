import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runCommand } from "./command.ts";
import { peerCommand, peersPath } from "./peers.ts";

/** Has every peer that is a generator make its client of a contract, in peers/build. */
export async function generateClients(contract: string): Promise<void> {
	const cwd = peersPath("");
	await rm(peersPath("build"), { recursive: true, force: true });
	await mkdir(peersPath("build"));
	await writeFile(peersPath("build/openapi.json"), await readFile(contract));
	const redocly = await redoclyCommand();
	const commands = [
		[await peerCommand("@hey-api/openapi-ts", "openapi-ts"), "-i", "./build/openapi.json", "-o", "./build/hey-api"],
		[await peerCommand("orval", "orval"), "--config", "orval.config.mjs"],
		[redocly, "generate-client", "build/openapi.json", "-o", "build/redocly/client.ts"],
	];
	// One after the other: on a small machine they are no faster together.
	for (const args of commands) await runCommand(process.execPath, args, { cwd });
}

/** The file that the command `redocly` runs. */
export async function redoclyCommand(): Promise<string> {
	const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
	const { bin } = JSON.parse(await readFile(manifest, "utf8"));
	return join(dirname(manifest), bin.redocly);
}
