import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";
import { root } from "./workspace.ts";

/** What a shell of a user holds: pnpm and turbo leave settings in the environment that npm would take for its own. */
export function plainEnv(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const kept = ["PATH", "HOME", "TMPDIR", "LANG"].flatMap((name): [string, string][] => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return { ...Object.fromEntries(kept), ...settings };
}

/** Runs the pnpm that the workspace names. */
export async function pnpm(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = plainEnv()): Promise<string> {
	const started = process.env.npm_execpath ?? "";
	if (/\bpnpm(\.exe)?$/.test(started)) return run(started, args, { cwd, env });
	const { packageManager }: { packageManager: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
	return run("npx", ["--yes", packageManager, ...args], { cwd, env });
}

/** The registry that npm asks on this machine. */
export async function configuredRegistry(): Promise<string> {
	return (await run("npm", ["config", "get", "registry"], { cwd: root, env: npmSettings() })).trim();
}

/** The environment with the settings file of the user, when one is named. */
function npmSettings(): NodeJS.ProcessEnv {
	const file = process.env.NPM_CONFIG_USERCONFIG ?? process.env.npm_config_userconfig;
	return plainEnv(file === undefined ? {} : { NPM_CONFIG_USERCONFIG: file });
}
