import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";

/** The files of the site before they are written, by their path below its root. */
export type Files = Map<string, string | Uint8Array>;

/** Adds a file under a name that changes with its content, so that it can be cached for ever; gives its path. */
export function addAsset(files: Files, name: string, content: string): string {
	const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
	const extension = extname(name);
	const path = `assets/${name.slice(0, -extension.length)}-${hash}${extension}`;
	files.set(path, content);
	return path;
}

/** Puts the files in the place of what the folder held before. */
export async function writeFiles(files: Files, folder: string): Promise<void> {
	// Written beside it first, so that a server never sees half a site.
	const next = `${folder}.next`;
	await rm(next, { recursive: true, force: true });
	for (const [path, content] of files) {
		const target = join(next, path);
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, content);
	}
	await rm(folder, { recursive: true, force: true });
	await rename(next, folder);
}
