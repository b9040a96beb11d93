import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runPnpm } from "./pnpm.ts";

const root = new URL("../peers/", import.meta.url);

/** A path inside the workspace of the peers. */
export function peersPath(path: string): string {
	return fileURLToPath(new URL(path, root));
}

/** Resolves a module as the workspace of the peers has it; throws an Error that says how to install it. */
export function resolvePeer(specifier: string): string {
	try {
		return createRequire(new URL("package.json", root)).resolve(specifier);
	} catch (error) {
		throw new Error(`the peer ${specifier} is not installed; run "pnpm install" in apps/bench/peers`, { cause: error });
	}
}

/** The file that a peer's command runs, from the `bin` of its package.json. */
export async function peerCommand(name: string, command: string): Promise<string> {
	const folder = peersPath(`node_modules/${name}/`);
	const manifest = await readFile(`${folder}package.json`, "utf8").catch((error: unknown) => {
		throw new Error(`the peer ${name} is not installed; run "pnpm install" in apps/bench/peers`, { cause: error });
	});
	const { bin } = JSON.parse(manifest);
	const file: unknown = typeof bin === "string" ? bin : bin?.[command];
	if (typeof file !== "string") throw new Error(`the peer ${name} has no command ${command}`);
	return `${folder}${file}`;
}

/** Installs the peers as their lockfile says; quick when they are there. */
export async function installPeers(): Promise<void> {
	await runPnpm(["install", "--frozen-lockfile"], { cwd: peersPath("") });
}

/** The pinned version of every peer, by the name that it is imported by. */
export async function peerVersions(): Promise<Record<string, string>> {
	const { dependencies } = JSON.parse(await readFile(peersPath("package.json"), "utf8"));
	const versions = Object.entries<string>(dependencies).map(([name, version]) => {
		// One that goes by another name here is written `npm:name@version`.
		return [name, version.slice(version.lastIndexOf("@") + 1)];
	});
	return Object.fromEntries(versions);
}
