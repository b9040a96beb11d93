import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Every file of an installed package, sorted, folders that hold what was built cut down to their kinds of files. */
export async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

/** Version ranges of a manifest that only this workspace understands. */
export function workspaceRanges(manifest: Readonly<Record<string, unknown>>): string[] {
	const groups = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
	return groups.flatMap((group) =>
		Object.entries(manifest[group] ?? {})
			.filter(([, range]) => /^(workspace|catalog|link|file):/.test(String(range)))
			.map(([name, range]) => `${group}: ${name} ${String(range)}`),
	);
}
