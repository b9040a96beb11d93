import { must } from "./must.ts";

/** Headers by their names in lower case. */
export type HeaderRecord = Readonly<Record<string, string>>;

/** Headers by their names in lower case; throws a TypeError when HTTP does not allow one. */
export function headersOf(given: Readonly<Record<string, string | undefined>> | undefined): HeaderRecord {
	const headers: Record<string, string> = {};
	for (const name in given) {
		const value = given[name];
		if (value == null) continue;
		const allowed = /^[\w!#-'*+.^`|~-]+$/.test(name) && /^[\t -~\x80-\xff]*$/.test(value);
		must("headers", "names and values that HTTP allows", allowed);
		headers[name.toLowerCase()] = value;
	}
	return headers;
}
