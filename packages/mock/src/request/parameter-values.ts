import { decodePercent } from "../document/json-pointer.ts";
import type { Segments } from "../document/path-template.ts";
import type { Parameter } from "./request-model.ts";

/** The parts of a request that carry parameters, as they are on the wire. */
export interface ParameterSource {
	/** Without the question mark. */
	readonly search: string;
	readonly segments: Segments;
	readonly headers: Headers;
}

type Shape = Parameter["shape"];
type Raw = string | string[] | Record<string, string | string[]>;

const SEPARATORS: Readonly<Record<string, RegExp>> = {
	form: /,/,
	spaceDelimited: /%20| /,
	pipeDelimited: /%7c|\|/i,
};

/** The values of a parameter before they are read as numbers or truth values; `undefined` when it was not sent. */
export function rawValue(parameter: Parameter, source: ParameterSource): Raw | undefined {
	const { shape } = parameter;
	switch (parameter.in) {
		case "query":
			return queryValue(parameter, shape, pairsOf(source.search.replaceAll("+", "%20"), "&"));
		case "cookie":
			return queryValue({ ...parameter, explode: false }, shape, pairsOf(source.headers.get("cookie") ?? "", ";"));
		case "header": {
			const text = source.headers.get(parameter.name);
			return text === null ? undefined : simple(text, shape, parameter.explode);
		}
		default:
			return pathValue(parameter, shape, source.segments[parameter.name]);
	}
}

/** Name and value of each pair, still encoded. */
function pairsOf(text: string, separator: string): [string, string][] {
	return text
		.split(separator)
		.filter((pair) => pair !== "")
		.map((pair) => {
			const at = pair.indexOf("=");
			return at < 0 ? [decodePercent(pair.trim()), ""] : [decodePercent(pair.slice(0, at).trim()), pair.slice(at + 1)];
		});
}

function queryValue(
	parameter: Parameter,
	shape: Shape,
	pairs: readonly (readonly [string, string])[],
): Raw | undefined {
	const { name, style, explode } = parameter;
	if (style === "deepObject") return deepObject(name, pairs);
	const own = pairs
		.filter(([key]) => key === name || (shape === "array" && key === `${name}[]`))
		.map(([, value]) => value);
	const [first] = own;
	if (shape === "object" && explode) return pairs.length === 0 ? undefined : grouped(pairs);
	if (first === undefined) return undefined;
	if (shape === "text") return decodePercent(first);
	if (shape === "array" && explode) return own.map(decodePercent);
	const items = first === "" ? [] : first.split(SEPARATORS[style] ?? ",").map(decodePercent);
	return shape === "array" ? items : paired(items);
}

/** `filter[age]=3&filter[name]=Robin`; deeper brackets are not defined by OpenAPI. */
function deepObject(name: string, pairs: readonly (readonly [string, string])[]): Raw | undefined {
	const inner = pairs.flatMap(([key, value]): [string, string][] =>
		key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value]] : [],
	);
	return inner.length === 0 ? undefined : grouped(inner);
}

function grouped(pairs: readonly (readonly [string, string])[]): Record<string, string | string[]> {
	const values = new Map<string, string[]>();
	for (const [key, value] of pairs) values.set(key, [...(values.get(key) ?? []), decodePercent(value)]);
	return Object.fromEntries([...values].map(([key, list]) => [key, list.length === 1 ? (list[0] ?? "") : list]));
}

function simple(text: string, shape: Shape, explode: boolean): Raw {
	if (shape === "text") return text.trim();
	const items = text.split(",").map((item) => item.trim());
	if (shape === "array") return items;
	return explode ? grouped(items.map(assignment)) : paired(items);
}

function assignment(item: string): [name: string, value: string] {
	return [item.split("=")[0] ?? "", item.slice(item.indexOf("=") + 1)];
}

function paired(items: readonly string[]): Record<string, string> {
	return Object.fromEntries(items.flatMap((item, index) => (index % 2 === 0 ? [[item, items[index + 1] ?? ""]] : [])));
}

function pathValue({ name, style, explode }: Parameter, shape: Shape, segment: string | undefined): Raw | undefined {
	if (segment === undefined) return undefined;
	if (style === "label") return separated(segment.replace(/^\./, ""), shape, explode, ".");
	if (style !== "matrix") return separated(segment, shape, explode, ",");
	const text = segment.replace(/^;/, "");
	if (shape === "object" && explode) return separated(text, shape, explode, ";");
	const values = text.split(";").map((part) => (part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part));
	return shape === "array" && explode ? values.map(decodePercent) : separated(values.join(","), shape, false, ",");
}

function separated(text: string, shape: Shape, explode: boolean, separator: string): Raw {
	if (shape === "text") return decodePercent(text);
	const items = text.split(explode || separator === "," ? separator : ",");
	if (shape === "array") return items.map(decodePercent);
	return explode ? grouped(items.map(assignment)) : paired(items.map(decodePercent));
}
