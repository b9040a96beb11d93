import { isObject } from "@forter-orders/spec";

/** One text for all values that JSON Schema takes for equal: members sorted, `1.0` as `1`. */
export function stable(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
	if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
	const members = Object.keys(value).sort();
	return `{${members.map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join()}}`;
}
