import { groupBy } from "../group.ts";
import type { ParameterShape } from "../model/operation.ts";
import { decodePercent } from "../pointer.ts";

/** What a text stands for before it is read as numbers or truth values. */
export type Raw = string | RawList | RawObject;
export type RawList = readonly Raw[];
export interface RawObject {
	readonly [name: string]: Raw;
}

/** How a value is written in a text. */
export interface Style {
	readonly name: string;
	readonly style: string;
	readonly explode: boolean;
	readonly shape: ParameterShape;
}

/** A name, decoded, and a value that is still percent-encoded. */
export type Pair = readonly [name: string, value: string];

const SEPARATORS: Readonly<Record<string, RegExp>> = {
	form: /,/,
	spaceDelimited: /%20|\+| /,
	pipeDelimited: /%7c|\|/i,
};

/** Name and value of each pair of a query or a cookie header; of a name without a value the value is empty. */
export function pairsIn(text: string, separator: "&" | ";"): Pair[] {
	return text
		.split(separator)
		.filter((pair) => pair.trim() !== "")
		.map((pair) => {
			const at = pair.indexOf("=");
			if (at < 0) return [decodePercent(pair.trim()), ""];
			return [decodePercent(pair.slice(0, at).trim()), pair.slice(at + 1)];
		});
}

const written = new WeakMap<object, string>();

/** Takes note of the one text that a list or an object was read from. */
export function notedText<Value extends object>(value: Value, text: string): Value {
	written.set(value, text);
	return value;
}

/** The one text that a list or an object was read from, and which may be meant as it stands. */
export function textBehind(value: unknown): string | undefined {
	return typeof value === "object" && value !== null ? written.get(value) : undefined;
}

/** The value among the pairs of a query, a form or a cookie; `undefined` when it is not there. */
export function readPairs({ name, style, explode, shape }: Style, pairs: readonly Pair[]): Raw | undefined {
	if (style === "deepObject") return deepObject(name, pairs);
	const own = pairs
		.filter(([key]) => key === name || (shape === "array" && key === `${name}[]`))
		.map(([, value]) => value);
	const [first] = own;
	const noted = <Value extends object>(value: Value): Value =>
		first === undefined || own.length > 1 ? value : notedText(value, decodePercent(first));
	if (shape === "object" && explode) return pairs.length === 0 ? undefined : noted(grouped(pairs));
	if (first === undefined) return shape === "text" ? undefined : deepObject(name, pairs);
	if (shape === "text") return decodePercent(first);
	if (shape === "array" && explode) return noted(own.map(decodePercent));
	const items = first === "" ? [] : first.split(SEPARATORS[style] ?? /,/).map(decodePercent);
	return noted(shape === "array" ? items : paired(items));
}

/** `filter[age]=3&filter[name]=Robin`; what is deeper, which OpenAPI leaves open, is read as most frameworks write it. */
function deepObject(name: string, pairs: readonly Pair[]): RawObject | undefined {
	const inner = pairs.filter(([key]) => key.startsWith(`${name}[`) && key.endsWith("]"));
	if (inner.length === 0) return undefined;
	const root: Tree = new Map();
	for (const [key, value] of inner) {
		const path = key.slice(name.length + 1, -1).split("][");
		let node = root;
		for (const step of path.slice(0, -1)) {
			const next = node.get(step);
			const deeper: Tree = next instanceof Map ? next : new Map();
			node.set(step, deeper);
			node = deeper;
		}
		const last = path.at(-1) ?? "";
		const known = node.get(last);
		const text = decodePercent(value);
		if (Array.isArray(known)) known.push(text);
		else node.set(last, typeof known === "string" ? [known, text] : text);
	}
	return fromTree(root) as RawObject;
}

type Tree = Map<string, string | string[] | Tree>;

function fromTree(tree: Tree): Raw {
	const members = [...tree].map(([key, value]): [string, Raw] => [key, value instanceof Map ? fromTree(value) : value]);
	const isList = members.length > 0 && members.every(([key], index) => key === "" || key === String(index));
	return isList ? members.flatMap(([, value]) => value) : Object.fromEntries(members);
}

function grouped(pairs: readonly Pair[]): RawObject {
	const members = [...groupBy(pairs, ([key]) => key)].map(([key, own]): [string, Raw] => {
		const values = own.map(([, value]) => decodePercent(value));
		return [key, values.length === 1 ? (values[0] ?? "") : values];
	});
	return Object.fromEntries(members);
}

/** The value of a header in the style `simple`. */
export function readHeaderText(text: string, { shape, explode }: Style): Raw {
	if (shape === "text") return text.trim();
	const items = text === "" ? [] : text.split(",").map((item) => item.trim());
	const value = shape === "array" ? items : explode ? grouped(items.map(assignment)) : paired(items);
	return notedText(value, text.trim());
}

/** What is wrong with how a segment of a path is written: without the start that its style has. */
export function segmentFault(segment: string, { name, style, shape, explode }: Style): string | undefined {
	// A list or an object without anything in it is written as nothing.
	if (segment === "" && shape !== "text") return undefined;
	if (style === "label") return segment.startsWith(".") ? undefined : "must begin with a dot, as its style is label";
	if (style !== "matrix") return undefined;
	const [start, ...parts] = segment.split(";");
	const named = parts.filter((part) => assignment(part)[0] === name).length;
	const wanted = shape === "array" && explode ? parts.length : 1;
	const isRight = start === "" && ((shape === "object" && explode) || (named > 0 && named >= wanted));
	return isRight ? undefined : `must begin with ;${name}=, as its style is matrix`;
}

/** The value of a segment of a path, in the style `simple`, `label` or `matrix`. */
export function readSegment(segment: string, { name, style, shape, explode }: Style): Raw {
	if (style === "label") return separated(segment.replace(/^\./, ""), shape, explode, ".");
	if (style !== "matrix") return separated(segment, shape, explode, ",");
	const text = segment.replace(/^;/, "");
	if (shape === "object" && explode) return separated(text, shape, explode, ";");
	const values = text.split(";").map((part) => (assignment(part)[0] === name ? assignment(part)[1] : part));
	const [first = ""] = values;
	if (shape !== "array" || !explode) return separated(values.join(","), shape, false, ",");
	return values.length > 1 ? values.map(decodePercent) : notedText([decodePercent(first)], decodePercent(first));
}

function separated(text: string, shape: ParameterShape, explode: boolean, separator: string): Raw {
	if (shape === "text") return decodePercent(text);
	const items = text === "" ? [] : text.split(explode || separator === "," ? separator : ",");
	const texts = items.map(decodePercent);
	const value = shape === "array" ? texts : explode ? grouped(items.map(assignment)) : paired(texts);
	return notedText(value, decodePercent(text));
}

function assignment(item: string): Pair {
	return [decodePercent(item.split("=")[0] ?? ""), item.includes("=") ? item.slice(item.indexOf("=") + 1) : ""];
}

function paired(items: readonly string[]): RawObject {
	return Object.fromEntries(items.flatMap((item, index) => (index % 2 === 0 ? [[item, items[index + 1] ?? ""]] : [])));
}
