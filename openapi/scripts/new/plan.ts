import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileFault, Refusal } from "../command.ts";

/** A file to write, by its path from the folder of the contract. */
export type Change = { file: string; text: string; isNew: boolean };

/** What a command is going to write, and what the user does after that. */
export type Plan = { changes: Change[]; next: string[] };

/** Reads a file of the contract. */
export async function readSource(root: string, file: string): Promise<string> {
	try {
		return await readFile(join(root, file), "utf8");
	} catch (cause) {
		throw new Refusal(`${file}: ${fileFault(cause)}; it is part of the contract, restore it.`);
	}
}

/** Writes the new files, then the changed ones; a new file never replaces another. */
export async function applyChanges(root: string, changes: Change[]): Promise<void> {
	for (const { file, text, isNew } of changes.toSorted((a, b) => Number(b.isNew) - Number(a.isNew))) {
		try {
			await writeFile(join(root, file), text, { flag: isNew ? "wx" : "w" });
		} catch (cause) {
			throw new Refusal(`${file}: ${fileFault(cause)}; nothing after it was written.`);
		}
	}
}
