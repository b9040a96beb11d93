import { constants } from "node:fs";
import { access, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { print } from "./print.ts";
import { UsageError } from "./usage-error.ts";

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

/** Whether one of the outputs is the standard output, which then holds nothing else. */
export function writesToStdout(outputs: Outputs): boolean {
	return named(outputs).some(([, file]) => file === "-");
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

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: "its folder does not exist; make it first",
	ENOTDIR: "its folder is a file",
	EACCES: "it may not be written; check the permissions",
	EPERM: "it may not be written; check the permissions",
	EROFS: "the file system may only be read",
	EISDIR: "it is a folder; name a file",
	ERR_FS_EISDIR: "it is a folder; name a file",
	ENOSPC: "the disk is full",
};

function cannotWrite(option: string, file: string, error: unknown): Error {
	if (error instanceof UsageError) return error;
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return new UsageError(`--${option} ${file}: ${REASONS[code] ?? `it cannot be written (${code})`}`, { cause: error });
}

function named(outputs: Outputs): [string, string][] {
	return Object.entries(outputs).filter((entry): entry is [string, string] => entry[1] !== undefined);
}
