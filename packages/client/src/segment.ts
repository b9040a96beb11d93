import { isText, must } from "./must.ts";
import { tried } from "./tried.ts";

type Values = Readonly<Record<string, unknown>> | undefined;

/** The value as a path segment; refuses an order id, or another parameter, that does not make one of its own. */
function segment(name: string, value: unknown): string {
	// Encoding is slow, and most ids are sent as they are.
	if (isText(value, /^[\w-]+$/)) return value;
	// URL parsers resolve dot segments away, which would send the order to another path; half a surrogate has no encoding.
	const usable = typeof value === "string" && !/^(\.|%2e){0,2}$/i.test(value);
	const encoded = usable && tried(() => encodeURIComponent(value));
	must(name, 'well-formed text other than "", "." and ".."', encoded);
	return encoded;
}

/** A path in its parts: fixed text first, then in turn the name of a parameter and the text after it. */
export type PathParts = readonly string[];

/** The path with each value in its place; refuses a value that is no segment, by the name of the caller's. */
export function fillPath(parts: PathParts, values: Values, called?: string): string {
	let path = "";
	let fixed = true;
	for (const part of parts) {
		path += fixed ? part : segment(called ?? part, values?.[part]);
		fixed = !fixed;
	}
	return path;
}

/** The query of a URL with its question mark, empty without parameters; a list gives its name once for each value. */
export function queryOf(values: Values): string {
	let query = "";
	for (const name in values) {
		for (const value of [values[name] ?? []].flat())
			query += `${query ? "&" : "?"}${name}=${encodeURIComponent(String(value))}`;
	}
	return query;
}
