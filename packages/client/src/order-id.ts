import { misuse } from "./misuse.ts";

// URL parsers resolve dot segments away, which would send the order to another path; half a surrogate has no encoding.
const unusable = /^(\.|%2e){0,2}$|[\ud800-\udfff]/iu;

/** Refuses an order id that does not make a path segment of its own. */
export function checkOrderId(id: unknown, name: string): void {
	if (typeof id !== "string" || unusable.test(id)) {
		throw misuse(name, 'a non-empty, well-formed string that is no dot segment (".", "%2e%2e")');
	}
}
