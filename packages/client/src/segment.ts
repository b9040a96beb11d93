import { isText, must } from "./must.ts";

// URL parsers resolve dot segments away, which would send the order to another path; half a surrogate has no encoding.
const usable = /^(?!(\.|%2e){0,2}$)[^\ud800-\udfff]+$/iu;

/** Refuses an order id, or another parameter, that does not make a path segment of its own. */
export function segment(name: string, value: unknown): string {
	must(name, 'well-formed text other than "", "." and ".."', isText(value, usable));
	return value;
}

/** The path of a template with each parameter in its place; refuses what `segment` does. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>> | undefined): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(segment(name, values?.[name])));
}
