import { readFile } from "node:fs/promises";
import { type CommandOptions, type CommandResult, runCommand } from "./command.ts";

/** Runs pnpm: the one that runs this, which asks no registry, or else the one that the workspace names. */
export async function runPnpm(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
	const running = process.env.npm_execpath ?? "";
	if (/\bpnpm(\.exe)?$/.test(running)) return runCommand(running, args, options);
	const { packageManager } = JSON.parse(await readFile(new URL("../../../package.json", import.meta.url), "utf8"));
	return runCommand("npx", ["--yes", packageManager, ...args], options);
}
