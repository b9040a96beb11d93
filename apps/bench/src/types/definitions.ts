import { readFile } from "node:fs/promises";
import { runCommand } from "../command.ts";
import { peersPath } from "../peers.ts";

// What every project has already.
const shared = /\/(typescript|@typescript|@types|undici-types)[@/]/;

/** Lines of the files that a contender's one call makes the compiler read, without the platform's own types. */
export async function definitionLines(contender: string): Promise<number> {
	const tsc = peersPath("node_modules/typescript-7/bin/tsc");
	const { stdout } = await runCommand(process.execPath, [
		tsc,
		"-p",
		peersPath(`build/types-${contender}.json`),
		"--listFilesOnly",
	]);
	const files = stdout.split("\n").filter((file) => file !== "" && !shared.test(file));
	const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
	return texts.reduce((sum, text) => sum + text.split("\n").length, 0);
}
