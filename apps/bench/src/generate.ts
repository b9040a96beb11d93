import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runCommand } from "./command.ts";
import { peerCommand, peersPath } from "./peers.ts";

/** A peer that makes a client of a contract, or the types of one. */
export interface Generator {
	/** The contender whose file imports what it makes, or the tool's own name where none does. */
	readonly name: string;
	/** Makes the client, or the types, of the contract that was taken last; the milliseconds that its process took. */
	run(): Promise<number>;
}

/** Every peer that is a generator. Each makes its client in peers/build. */
export async function generators(): Promise<Generator[]> {
	const commands: Record<string, readonly string[]> = {
		"openapi-typescript": [
			await peerCommand("openapi-typescript", "openapi-typescript"),
			"build/openapi.json",
			"-o",
			"build/openapi-typescript/schema.d.ts",
		],
		"hey-api": [
			await peerCommand("@hey-api/openapi-ts", "openapi-ts"),
			"-i",
			"./build/openapi.json",
			"-o",
			"./build/hey-api",
		],
		orval: [await peerCommand("orval", "orval"), "--config", "orval.config.mjs"],
		redocly: [await redoclyCommand(), "generate-client", "build/openapi.json", "-o", "build/redocly/client.ts"],
	};
	return Object.entries(commands).map(([name, args]) => ({
		name,
		run: async () => (await runCommand(process.execPath, args, { cwd: peersPath("") })).ms,
	}));
}

/** Takes a contract for the generators, in place of the one before and of all that was made of it. */
export async function takeContract(file: string): Promise<void> {
	await rm(peersPath("build"), { recursive: true, force: true });
	await mkdir(peersPath("build"));
	await copyFile(file, peersPath("build/openapi.json"));
}

/** Has every generator make its client of a contract. */
export async function generateClients(contract: string): Promise<void> {
	await takeContract(contract);
	// One after the other: on a small machine they are no faster together.
	for (const generator of await generators()) await generator.run();
}

/** The file that the command `redocly` runs. */
export async function redoclyCommand(): Promise<string> {
	const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
	const { bin } = JSON.parse(await readFile(manifest, "utf8"));
	return join(dirname(manifest), bin.redocly);
}
