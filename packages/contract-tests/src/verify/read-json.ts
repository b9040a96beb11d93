import { open, readFile } from "node:fs/promises";
import { readFault } from "@forter-orders/command-line/faults";
import { InputError } from "./input-error.ts";

/** More cannot be parsed in one piece. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The JSON value in a file, with or without a byte order mark. */
export async function readJson(file: string): Promise<unknown> {
	const text = await readText(file);
	if (text.trim() === "") throw new InputError(`${file}: it is empty, expected JSON`);
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new InputError(`${file}: it is not JSON, ${positionOf(text, error)}`, { cause: error });
	}
}

async function readText(file: string): Promise<string> {
	try {
		const { size } = await sizeOf(file);
		if (size > MAX_BYTES) {
			throw new InputError(`${file}: it is larger than ${MAX_BYTES / 1024 / 1024} MB; split it`);
		}
		return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(readFault(file, error, "name a JSON file"), { cause: error });
	}
}

async function sizeOf(file: string): Promise<{ size: number }> {
	const handle = await open(file);
	try {
		return await handle.stat();
	} finally {
		await handle.close();
	}
}

/** The engine's own message quotes the text, which may be personal data; only the position is taken from it. */
function positionOf(text: string, error: unknown): string {
	const position = offsetIn(text, error instanceof Error ? error.message : "");
	if (position === undefined) return "it ends too early or starts with something else";
	const before = text.slice(0, position).split("\n");
	return `see line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Characters that the engine quotes on either side of what it did not expect. */
const QUOTED_CHARACTERS = 10;

function offsetIn(text: string, message: string): number | undefined {
	const told = /at position (\d+)/.exec(message)?.[1];
	if (told !== undefined) return Number(told);
	const quoted = /^Unexpected token '.+?', (?:\.\.\.)"([\s\S]+)"(?:\.\.\. )? ?is not valid JSON$/.exec(message)?.[1];
	const start = quoted === undefined ? -1 : text.indexOf(quoted);
	const isOnly = quoted !== undefined && start >= 0 && text.indexOf(quoted, start + 1) < 0;
	return isOnly ? start + QUOTED_CHARACTERS : undefined;
}
