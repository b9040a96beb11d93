import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { workspace } from "../../src/content/read-changelogs.ts";

const run = promisify(execFile);

/** A package as it will be published. */
export interface PackedPackage {
	readonly name: string;
	readonly version: string;
	/** The package.json that is in the tarball. */
	readonly manifest: object;
	/** Reads the tarball. */
	read(): Promise<Uint8Array>;
}

/** Packs the named packages of the workspace, and those of it that they depend on, into a folder. */
export async function packPackages(names: readonly string[], folder: string): Promise<PackedPackage[]> {
	const manifests = globSync("{openapi,packages/*}/package.json", { cwd: workspace }).map((file) => {
		const manifest: Manifest = JSON.parse(readFileSync(join(workspace, file), "utf8"));
		return { folder: join(workspace, dirname(file)), ...manifest };
	});
	const wanted = new Set(names);
	for (const name of wanted) {
		const { dependencies = {} } = manifests.find((manifest) => manifest.name === name) ?? {};
		for (const other of manifests) if (other.name in dependencies) wanted.add(other.name);
	}
	const packages = manifests.filter(({ name }) => wanted.has(name));
	return Promise.all(packages.map((manifest) => packOne(manifest.folder, folder)));
}

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly dependencies?: Record<string, string>;
}

async function packOne(source: string, folder: string): Promise<PackedPackage> {
	const [command = "", ...start] = pnpm();
	const given = [...start, "pack", "--json", "--pack-destination", folder];
	const { filename: tarball }: { filename: string } = JSON.parse((await run(command, given, { cwd: source })).stdout);
	const { stdout } = await run("tar", ["-xzOf", tarball, "package/package.json"]);
	const manifest: Manifest = JSON.parse(stdout);
	return { name: manifest.name, version: manifest.version, manifest, read: () => readFile(tarball) };
}

/** The pnpm that runs the tests, or else the one that the workspace names. */
function pnpm(): string[] {
	const path = process.env.npm_execpath ?? "";
	if (/\bpnpm(\.exe)?$/.test(path)) return [path];
	const { packageManager }: { packageManager: string } = JSON.parse(
		readFileSync(join(workspace, "package.json"), "utf8"),
	);
	return ["npx", "--yes", packageManager];
}
