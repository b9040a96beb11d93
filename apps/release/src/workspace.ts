import { globSync } from "node:fs";
import { cp, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

/** A package that is published. */
export interface PublicPackage {
	readonly name: string;
	/** From the root of the workspace. */
	readonly folder: string;
	readonly manifest: Manifest;
}

/** The part of a package.json that a release depends on. */
export interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly private?: boolean;
	readonly bin?: Readonly<Record<string, string>>;
	readonly exports?: Readonly<Record<string, unknown>>;
	readonly [key: string]: unknown;
}

/** The root of the workspace. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** Every package of a workspace that is not private, contract first. */
export async function publicPackages(workspace: string = root): Promise<PublicPackage[]> {
	const folders = globSync(["openapi", "packages/*"], { cwd: workspace }).sort();
	const packages = folders.map(async (folder) => {
		const manifest: Manifest = JSON.parse(await readFile(join(workspace, folder, "package.json"), "utf8"));
		return { name: manifest.name, folder, manifest };
	});
	return (await Promise.all(packages)).filter(({ manifest }) => manifest.private !== true);
}

/** Copies what git would hold of the workspace, changes that are not committed included, as a repository of its own. */
export async function copyWorkspace(target: string): Promise<void> {
	const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
	for (const file of listed.split("\0").filter((name) => name !== "")) {
		await mkdir(dirname(join(target, file)), { recursive: true });
		// A file that was deleted, and not yet committed as such, is listed still.
		await cp(join(root, file), join(target, file)).catch(ignoreMissing);
	}
	const identity = ["-c", "user.name=Release rehearsal", "-c", "user.email=rehearsal@example.com"];
	await run("git", ["init", "--quiet", "--initial-branch=main"], { cwd: target });
	await run("git", ["add", "--all"], { cwd: target });
	await run("git", [...identity, "commit", "--quiet", "--message", "Copy"], { cwd: target });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== "ENOENT") throw error;
}
