import { constants } from "node:fs";
import { access, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { print, UsageError, writeFault } from "@forter-orders/command-line";

/** Files that a command is asked to write, by the option that names them; `-` is the standard output. */
export type Outputs = Readonly<Record<string, string | undefined>>;

/**
 * Makes sure that the files can be written before a run takes its time, and removes those of an earlier run, so that
 * one that is interrupted leaves no report of another behind.
 */
export async function prepareOutputs(outputs: Outputs): Promise<void> {
	const files = named(outputs);
	const paths = files.map(([, file]) => (file === "-" ? file : resolve(file)));
	if (new Set(paths).size < paths.length) {
		throw new UsageError(`${files.map(([option]) => `--${option}`).join(" and ")} need files of their own`);
	}
	for (const [option, file] of files) if (file !== "-") await prepareFile(option, file);
}

/** Where a summary is printed: a standard output that one of the outputs goes to holds nothing else. */
export function summaryStream(outputs: Outputs): typeof process.stdout | typeof process.stderr {
	return named(outputs).some(([, file]) => file === "-") ? process.stderr : process.stdout;
}

/** Writes one output, whole or not at all. */
export async function writeOutput(option: string, file: string | undefined, text: string): Promise<void> {
	if (file === undefined) return;
	if (file === "-") {
		print(process.stdout, text);
		return;
	}
	const partial = `${file}.${process.pid}.part`;
	try {
		await writeFile(partial, text);
		await rename(partial, file);
	} catch (error) {
		await rm(partial, { force: true });
		throw cannotWrite(option, file, error);
	}
}

async function prepareFile(option: string, file: string): Promise<void> {
	try {
		const folder = dirname(resolve(file));
		if (!(await stat(folder)).isDirectory()) throw new UsageError(`--${option} ${file}: ${folder} is not a folder`);
		await access(folder, constants.W_OK);
		await rm(file, { force: true });
	} catch (error) {
		throw cannotWrite(option, file, error);
	}
}

function cannotWrite(option: string, file: string, error: unknown): Error {
	if (error instanceof UsageError) return error;
	return new UsageError(writeFault(`--${option} ${file}`, error), { cause: error });
}

function named(outputs: Outputs): [string, string][] {
	return Object.entries(outputs).filter((entry): entry is [string, string] => entry[1] !== undefined);
}
