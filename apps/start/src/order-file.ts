import { readFile } from "node:fs/promises";
import { Refusal } from "./refusal.ts";

/** Reads an order from a JSON file; throws a {@link Refusal} when there is no file, no JSON, or no object in it. */
export async function readOrder(file: string): Promise<object> {
	const order = parse(file, await read(file));
	if (typeof order === "object" && order !== null && !Array.isArray(order)) return order;
	throw new Refusal(`${file}: expected a JSON object with an order, got ${kindOf(order)}.`);
}

async function read(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
		const why = reasons[String(code)] ?? `cannot be read (${code})`;
		throw new Refusal(`${file}: ${why}. Give --order the path of a JSON file with one order.`);
	}
}

const reasons: Record<string, string> = {
	ENOENT: "no such file",
	EISDIR: "is a folder",
	EACCES: "permission denied",
};

function parse(file: string, text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (cause) {
		// The parser's own message quotes the file, which may hold personal data; only the place is passed on.
		const place = cause instanceof Error ? /\(line \d+ column \d+\)/.exec(cause.message)?.[0] : undefined;
		throw new Refusal(`${file}: is not valid JSON${place ? ` ${place}` : ""}.`);
	}
}

function kindOf(value: unknown): string {
	if (value === null) return "null";
	return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
