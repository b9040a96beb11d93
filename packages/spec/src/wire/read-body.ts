import { textOf } from "../json.ts";
import { type JsonText, readJsonText, TOO_DEEP } from "../json-text/json-text.ts";
import { type BodyKind, bodyKindOf, isRange, type MediaType } from "../match/media-type.ts";
import type { Media } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { escapeToken } from "../pointer.ts";
import { typesAt } from "../schema/types.ts";
import { tooDeepField } from "./depth.ts";
import { partContent, readForm, readParts } from "./form.ts";
import type { MessageBody } from "./message.ts";
import { type Part, readMultipart } from "./multipart.ts";
import { eventsIn, textsInLines } from "./streams.ts";
import { type Pair, pairsIn } from "./styles.ts";

/** A body read as its media type says. */
export type BodyValue =
	/** `isText` where texts may stand for numbers and truth values; `parts` of a body that is made of them. */
	| { readonly value: unknown; readonly isText?: boolean; readonly parts?: readonly Part[] }
	| {
			readonly rule: "json" | "form" | "style";
			readonly fault: string;
			readonly pointer: string;
			readonly received?: string;
	  }
	/** It is there and is not read: why, as the end of a sentence. */
	| { readonly unread: string };

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads a body that is there as one of a media type of the document; the type is that of the message, where it says one. */
export function readBodyValue(spec: Spec, media: Media, type: MediaType | undefined, body: MessageBody): BodyValue {
	if (body.kind === "value") return { value: body.value };
	switch (kindOf(media, type)) {
		case "json": {
			if (body.kind === "json") return fromRead(body.json, "");
			const text = textIn(body);
			if (text === undefined) return notUtf8;
			return body.kind === "none" ? { received: "nothing", ...fromJson(text, "") } : fromJson(text, "");
		}
		case "lines":
			return fromTexts(textsInLines(textIn(body) ?? ""));
		case "events":
			return { value: eventsIn(textIn(body) ?? "") };
		case "form":
			return fromPairs(spec, media, pairsIn((textIn(body) ?? "").replaceAll("+", "%20"), "&"));
		case "multipart":
			return fromParts(spec, media, type?.parameters.boundary, bytesIn(body));
		case "text": {
			const text = textIn(body);
			return text === undefined ? { unread: "it is no text in UTF-8" } : { value: text, isText: true };
		}
		default:
			return { unread: `${media.mediaType} is not read` };
	}
}

/** How a body is read: as the document says, and where that is a range as the message says. */
function kindOf({ kind, mediaType }: Media, type: MediaType | undefined): BodyKind {
	if (type === undefined) return kind === "binary" ? "json" : kind;
	return isRange(mediaType) ? bodyKindOf(type.name) : kind;
}

const notUtf8: BodyValue = { rule: "json", fault: "must be text in UTF-8", pointer: "" };

function fromJson(text: string, at: string): BodyValue {
	return fromRead(readJsonText(text), at);
}

function fromRead(read: JsonText, at: string): BodyValue {
	return "value" in read ? read : { rule: "json", fault: read.fault, pointer: `${at}${read.pointer}` };
}

function fromTexts(texts: readonly string[]): BodyValue {
	const values: unknown[] = [];
	for (const [index, text] of texts.entries()) {
		const read = fromJson(text, `/${index}`);
		if (!("value" in read)) return read;
		values.push(read.value);
	}
	return { value: values };
}

function fromPairs(spec: Spec, media: Media, pairs: readonly Pair[]): BodyValue {
	const name = tooDeepField(pairs);
	if (name !== undefined) return { rule: "form", fault: TOO_DEEP, pointer: `/${escapeToken(name)}` };
	return { value: readForm(spec, media, pairs), isText: true };
}

function fromParts(spec: Spec, media: Media, boundary: string | undefined, bytes: Uint8Array): BodyValue {
	const parts = boundary === undefined ? undefined : readMultipart(bytes, boundary);
	if (parts === undefined) return { rule: "form", fault: "must be a form that can be read", pointer: "" };
	if (media.mediaType.startsWith("multipart/form-data") || isByName(spec, media)) {
		const isUnnamed =
			!media.mediaType.startsWith("multipart/form-data") && parts.some(({ name }) => name === undefined);
		return isUnnamed ? UNNAMED : { value: readParts(spec, media, parts), isText: true, parts };
	}
	// Parts without names are a list, by place (OpenAPI 3.2, `prefixEncoding` and `itemEncoding`).
	if (media.itemSchema === undefined && media.schema === undefined) return UNNAMED;
	const values = parts.map((part, index) => partContent(part, textOf(media.encodingAt(index).contentType)));
	return { value: values, isText: true, parts };
}

const UNNAMED: BodyValue = { unread: "its parts have no names" };

/** Whether parts of another body than a form are members too: those of an object (OpenAPI 3.0, Encoding Object). */
function isByName(spec: Spec, { schema, itemSchema }: Media): boolean {
	if (schema === undefined || itemSchema !== undefined) return false;
	const types = typesAt(spec, schema);
	return types.has("object") && !types.has("array");
}

/** The text of a body; `undefined` when it is not UTF-8. */
export function textIn(body: MessageBody): string | undefined {
	if (body.kind === "text" || body.kind === "json") return body.text;
	if (body.kind !== "bytes") return body.kind === "none" ? "" : JSON.stringify(body.value);
	try {
		return strict.decode(body.bytes);
	} catch {
		return undefined;
	}
}

function bytesIn(body: MessageBody): Uint8Array {
	return body.kind === "bytes" ? body.bytes : new TextEncoder().encode(textIn(body) ?? "");
}
