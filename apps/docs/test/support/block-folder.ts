import { mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block } from "./blocks.ts";

const docs = fileURLToPath(new URL("../..", import.meta.url));

/** The module that stands in for the shop of the reader. */
export const shop: string = fileURLToPath(new URL("shop.ts", import.meta.url));

/** A folder outside of the workspace in which a module finds what this package depends on. */
export async function blockFolder(): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), "forter-orders-guides-")));
	await symlink(join(docs, "node_modules"), join(folder, "node_modules"));
	await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
	return folder;
}

/** The name of a block's module. */
export function blockName({ slug, place, language }: Block): string {
	return `${slug}-${place}.${language}`;
}

/** Writes a block as a module. */
export async function writeBlock(folder: string, block: Block): Promise<void> {
	await writeFile(join(folder, blockName(block)), `${block.text}\nexport {};\n`);
}
