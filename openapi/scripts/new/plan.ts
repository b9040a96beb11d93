import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readText, UsageError, writeFault } from "@forter-orders/command-line";

/** A file to write, by its path from the folder of the contract. */
export type Change = { file: string; text: string; isNew: boolean };

/** What a command is going to write, and what the user does after that. */
export type Plan = { changes: Change[]; next: string[] };

/** Reads a file of the contract. */
export function readSource(root: string, file: string): Promise<string> {
	return readText(join(root, file), "it is part of the contract, restore it", file);
}

/** Writes the new files, then the changed ones; a new file never replaces another. */
export async function applyChanges(root: string, changes: Change[]): Promise<void> {
	for (const { file, text, isNew } of changes.toSorted((a, b) => Number(b.isNew) - Number(a.isNew))) {
		try {
			await writeFile(join(root, file), text, { flag: isNew ? "wx" : "w" });
		} catch (cause) {
			throw new UsageError(`${writeFault(file, cause)}; nothing after it was written`, { cause });
		}
	}
}
