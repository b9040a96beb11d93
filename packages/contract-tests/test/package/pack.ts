import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const workspace = new URL("../../../../", import.meta.url);

/** The folders of what is published, by name. */
const published = {
	"@forter-orders/openapi": "openapi",
	"@forter-orders/types": "packages/types",
	"@forter-orders/client": "packages/client",
	"@forter-orders/command-line": "packages/command-line",
	"@forter-orders/spec": "packages/spec",
	"@forter-orders/mock": "packages/mock",
	"@forter-orders/contract-tests": "packages/contract-tests",
} as const;

/** Packs every published package into a folder; the tarballs by name. */
export async function packAll(folder: string): Promise<Record<string, string>> {
	const packed = Object.entries(published).map(async ([name, place]) => {
		const cwd = fileURLToPath(new URL(place, workspace));
		const { stdout } = await pnpm(["pack", "--json", "--pack-destination", folder], cwd);
		const { filename }: { filename: string } = JSON.parse(stdout);
		return [name, filename] as const;
	});
	return Object.fromEntries(await Promise.all(packed));
}

/** Runs the pnpm that runs the script we are in, or else the one that the workspace names. */
export async function pnpm(args: readonly string[], cwd: string): Promise<{ readonly stdout: string }> {
	const running = process.env.npm_execpath ?? "";
	if (/\bpnpm(\.exe)?$/.test(running)) return run(running, [...args], { cwd });
	const manifest = await readFile(new URL("package.json", workspace), "utf8");
	const { packageManager }: { packageManager: string } = JSON.parse(manifest);
	return run("npx", ["--yes", packageManager, ...args], { cwd });
}
