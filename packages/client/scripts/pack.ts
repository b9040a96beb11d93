import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { record, text } from "./contract.ts";

const run = promisify(execFile);
const client = fileURLToPath(new URL("..", import.meta.url));

/** The client as it is published, packed and installed. */
export interface Packed {
	/** The tarball of the client. */
	readonly tarball: string;
	/** The root of a fresh project in which it is installed. */
	readonly project: string;
}

/** Packs the client and its types, and installs them with npm in a fresh project in this folder; no network is used. */
export async function packInto(folder: string): Promise<Packed> {
	const types = await pnpmPack(folderOf(client, "@forter-orders/types"), folder);
	const tarball = await pnpmPack(client, folder);
	const fetch = await copied(folderOf(client, "openapi-fetch"), folder);
	const helpers = await copied(folderOf(folderOf(client, "openapi-fetch"), "openapi-typescript-helpers"), folder);
	await writeFile(join(folder, "package.json"), '{ "name": "fresh", "private": true }\n');
	await run(
		"npm",
		["install", "--offline", "--install-links", "--ignore-scripts", "--no-audit", types, tarball, fetch, helpers],
		// Without the settings that pnpm and turbo leave in the environment, which npm would take for its own.
		{ cwd: folder, env: { PATH: process.env.PATH, HOME: process.env.HOME } },
	);
	return { tarball, project: folder };
}

/** Copies a package out of pnpm's store: there equal files are one file, and npm drops all of them but the first. */
async function copied(from: string, folder: string): Promise<string> {
	const to = join(folder, "from-store", basename(from));
	await cp(from, to, { recursive: true });
	return to;
}

async function pnpmPack(packed: string, folder: string): Promise<string> {
	const [command, ...start] = await pnpm();
	const given = ["pack", "--json", "--pack-destination", folder];
	const { stdout } = await run(command, [...start, ...given], { cwd: packed });
	return text(record(JSON.parse(stdout), "the output of pnpm pack").filename, "filename of the output of pnpm pack");
}

/** The pnpm that runs the script we are in, or else the one that the workspace names. */
async function pnpm(): Promise<[string, ...string[]]> {
	const path = process.env.npm_execpath ?? "";
	if (/\bpnpm(\.exe)?$/.test(path)) return [path];
	const workspace = record(JSON.parse(await readFile(join(client, "../../package.json"), "utf8")), "package.json");
	return ["npx", "--yes", text(workspace.packageManager, "packageManager")];
}

/** The folder of a package as another one sees it; not every package lets its package.json be resolved. */
function folderOf(from: string, name: string): string {
	const places = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
	const found = places.map((place) => join(place, name)).find((folder) => existsSync(folder));
	if (!found) throw new Error(`${name} is not installed beside ${from}; run \`pnpm install\`.`);
	return realpathSync(found);
}
