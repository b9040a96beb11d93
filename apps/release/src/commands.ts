import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
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

/** The registry that npm asks on this machine, and the certificates, as PEM, that npm was told to trust. */
export interface Upstream {
	readonly url: string;
	readonly ca?: string;
}

/** Reads where npm gets packages from. */
export async function configuredUpstream(): Promise<Upstream> {
	// The npm of the user: the one beside the workspace's own Node does not read the settings of the machine.
	const own = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
	const env = plainEnv({ PATH: own.join(delimiter) });
	const read = async (name: string) => (await run("npm", ["config", "get", name], { cwd: root, env })).trim();
	const [url, file] = await Promise.all([read("registry"), read("cafile")]);
	return { url, ...(file === "null" || file === "" ? {} : { ca: await readFile(file, "utf8") }) };
}
