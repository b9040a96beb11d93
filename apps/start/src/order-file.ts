import { readText, UsageError } from "@forter-orders/command-line";

/** Reads an order from a JSON file; throws a `UsageError` when there is no file, no JSON, or no object in it. */
export async function readOrder(file: string): Promise<object> {
	const order = parse(file, await readText(file, "name a JSON file with one order"));
	if (typeof order === "object" && order !== null && !Array.isArray(order)) return order;
	throw new UsageError(`${file}: expected a JSON object with an order, got ${kindOf(order)}`);
}

function parse(file: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		// The parser's own message quotes the file, which may hold personal data; only the place is passed on.
		const place = cause instanceof Error ? /\(line \d+ column \d+\)/.exec(cause.message)?.[0] : undefined;
		throw new UsageError(`${file}: is not valid JSON${place ? ` ${place}` : ""}`);
	}
}

function kindOf(value: unknown): string {
	if (value === null) return "null";
	return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
