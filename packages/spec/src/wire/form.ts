import { groupBy } from "../group.ts";
import { isObject, textOf } from "../json.ts";
import { jsonOrText } from "../json-text/json-text.ts";
import { bodyKindOf } from "../match/media-type.ts";
import type { Media } from "../model/operation.ts";
import { shapeOf } from "../model/read-parameter.ts";
import type { Spec } from "../model/spec.ts";
import { memberSchema } from "../schema/members.ts";
import { keepTexts } from "./coerce.ts";
import type { Part } from "./multipart.ts";
import { notedText, type Pair, type Raw, readPairs, type Style } from "./styles.ts";

/** A form, by the names of its fields: texts, and JSON values where a part says that it is JSON. */
export type FormValue = Record<string, unknown>;

/** The fields of an `application/x-www-form-urlencoded` body as its schema and encoding write them. */
export function readForm(spec: Spec, media: Media, pairs: readonly Pair[]): FormValue {
	const fields = groupBy(pairs, ([name]) => name.split("[")[0] ?? name);
	return Object.fromEntries(
		[...fields].flatMap(([name, own]): [string, Raw][] => {
			const value = readPairs(styleOf(spec, media, name), own);
			return value === undefined ? [] : [[name, value]];
		}),
	);
}

/** How a field is written: as its encoding says, else a list as a field for each item and an object as JSON. */
export function styleOf(spec: Spec, media: Media, name: string): Style {
	const encoding = media.encoding[name] ?? {};
	const schema = media.schema === undefined ? undefined : memberSchema(spec, media.schema, name);
	const shape = schema === undefined ? "text" : shapeOf(spec, schema);
	const isStyled = ["style", "explode", "allowReserved"].some((key) => encoding[key] !== undefined);
	if (!isStyled) return { name, style: "form", explode: true, shape: shape === "array" ? "array" : "text" };
	const style = textOf(encoding.style) ?? "form";
	const explode = typeof encoding.explode === "boolean" ? encoding.explode : style === "form";
	// The members of an exploded object would be fields of their own, which cannot be told from the others.
	return { name, style, explode, shape: shape === "object" && explode && style === "form" ? "text" : shape };
}

const utf8 = new TextDecoder();

/** The parts of a `multipart/form-data` body by their names; a part that is said to be JSON is read as such. */
export function readParts(spec: Spec, media: Media, parts: readonly Part[]): FormValue {
	const fields = groupBy(parts, (part) => (part.name ?? "").replace(/\[\d*\]$/, ""));
	return Object.fromEntries(
		[...fields].map(([name, own]) => {
			const list = own.map((part) => contentOf(media, name, part));
			const [first] = list;
			if (list.length > 1) return [name, list];
			if (styleOf(spec, media, name).shape !== "array" || Array.isArray(first)) return [name, first];
			return [name, typeof first === "string" ? notedText(list, first) : list];
		}),
	);
}

function contentOf(media: Media, name: string, part: Part): unknown {
	const encoding = media.encoding[name];
	return partContent(part, isObject(encoding) ? textOf(encoding.contentType) : undefined);
}

/** The content of a part: a JSON value where its type, or the one that it should have, says so, else a text. */
export function partContent({ headers, content, isFile }: Part, usualType?: string): unknown {
	const text = utf8.decode(content);
	const type = headers["content-type"] ?? usualType;
	if (isFile || type === undefined || bodyKindOf(type.split(",")[0] ?? "") !== "json") return text;
	return keepTexts(jsonOrText(text));
}
