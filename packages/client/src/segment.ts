import { isText, must } from "./must.ts";

// URL parsers resolve dot segments away, which would send the order to another path; half a surrogate has no encoding.
const usable = /^(?!(\.|%2e){0,2}$)[^\ud800-\udfff]+$/iu;

/** Refuses an order id, or another parameter, that does not make a path segment of its own. */
export function checkSegment(name: string, value: unknown): void {
	must(name, 'well-formed text that is neither empty nor a dot segment ("..", "%2e")', () => isText(value, usable));
}
