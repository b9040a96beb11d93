import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { PackageChangelog } from "./changelog.ts";

/** The root of the workspace, whose packages have the changelogs. */
export const workspace: string = fileURLToPath(new URL("../../../../", import.meta.url));

/** A change that is not released yet. */
export interface PendingChange {
	/** The bump for each package, as the changeset says it. */
	readonly bumps: Readonly<Record<string, string>>;
	readonly markdown: string;
}

/** The changelogs of the published packages below a root; before the first release there is none. */
export async function readChangelogs(root: string = workspace): Promise<PackageChangelog[]> {
	const files = await filesOf(root, "{openapi,packages/*}/CHANGELOG.md");
	return Promise.all(
		files.map(async (file) => {
			const manifest: { name?: unknown } = JSON.parse(await readFile(join(root, file, "../package.json"), "utf8"));
			return { packageName: String(manifest.name), markdown: await readFile(join(root, file), "utf8") };
		}),
	);
}

/** The changesets that wait for the next release, by file name. */
export async function readPendingChanges(root: string = workspace): Promise<PendingChange[]> {
	const files = await filesOf(root, ".changeset/*.md");
	const texts = await Promise.all(
		files.filter((file) => !file.endsWith("README.md")).map((file) => readFile(join(root, file), "utf8")),
	);
	return texts.flatMap((text) => {
		const [, head, markdown] = /^---\n(.*?)---\n(.*)$/s.exec(text) ?? [];
		return head === undefined || markdown === undefined
			? []
			: [{ bumps: parse(head) ?? {}, markdown: markdown.trim() }];
	});
}

async function filesOf(root: string, pattern: string): Promise<string[]> {
	const files: string[] = [];
	for await (const file of glob(pattern, { cwd: root })) files.push(file);
	return files.sort();
}
