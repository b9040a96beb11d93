import { readFile } from "node:fs/promises";
import { readFault } from "./faults.ts";
import { UsageError } from "./usage-error.ts";

/** The text of a file that a command was told to read; where it cannot, `hint` says what to do. */
export async function readText(file: string | URL, hint: string, name: string = String(file)): Promise<string> {
	try {
		return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
	} catch (error) {
		throw new UsageError(readFault(name, error, hint), { cause: error });
	}
}
