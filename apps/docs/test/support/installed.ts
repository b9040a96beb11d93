import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { workspace } from "../../src/content/read-changelogs.ts";
import type { PackedPackage } from "./pack.ts";

const store = join(workspace, "node_modules/.pnpm");

/** Every version of a package that the workspace has installed, so that a test needs no network to install it again. */
export function installedVersions(name: string): PackedPackage[] {
	if (!/^(@[\w.-]+\/)?[\w.-]+$/.test(name)) return [];
	const folders = globSync(`${name.replace("/", "+")}@*/node_modules/${name}/package.json`, { cwd: store });
	return folders.map((file) => {
		const manifest: { version: string } = JSON.parse(readFileSync(join(store, file), "utf8"));
		return { name, version: manifest.version, manifest, read: () => tarballOf(join(store, dirname(file))) };
	});
}

const tarballs = new Map<string, Promise<Uint8Array>>();

function tarballOf(folder: string): Promise<Uint8Array> {
	const made = tarballs.get(folder) ?? makeTarball(folder);
	tarballs.set(folder, made);
	return made;
}

async function makeTarball(folder: string): Promise<Uint8Array> {
	// In pnpm's store equal files are one file; as links npm would drop all of them but the first.
	const options = ["--hard-dereference", "--exclude=./node_modules", "--transform=s,^\\.,package,"];
	const given = ["-cf", "-", ...options, "-C", folder, "."];
	const { stdout } = await promisify(execFile)("tar", given, { encoding: "buffer", maxBuffer: 2 ** 28 });
	return new Uint8Array(stdout);
}
