import { isObject, listOf, textOf } from "../json.ts";
import { concreteType } from "../match/concrete-type.ts";
import { bodyKindOf } from "../match/media-type.ts";
import type { Media } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { memberSchema } from "../schema/members.ts";
import { styleOf } from "./form.ts";
import type { PartPlace } from "./part-encoding.ts";
import { writeEvent, writeLines } from "./streams.ts";
import { plainText, writePairs } from "./write-styles.ts";

/** A body as it is sent. */
export interface WrittenBody {
	readonly contentType: string;
	readonly content: string;
}

const BOUNDARY = "forter-orders-part";

/** The lines that the head of a part has beside those that say what it is; `undefined` where they cannot be made. */
export type HeadOf = (place: PartPlace) => readonly string[] | undefined;

/** Writes a value as a body of a media type; `undefined` where it is not known how. */
export function writeBody(
	spec: Spec,
	media: Media,
	value: unknown,
	headOf: HeadOf = () => [],
): WrittenBody | undefined {
	const contentType = media.sentAs();
	switch (media.kind) {
		case "json":
			return { contentType, content: JSON.stringify(value) };
		case "lines":
			return {
				contentType,
				content: writeLines(
					listOf(value).map((item) => JSON.stringify(item)),
					contentType,
				),
			};
		case "events":
			return { contentType, content: listOf(value).filter(isObject).map(writeEvent).join("") };
		case "form":
			return isObject(value) ? { contentType, content: formText(spec, media, value) } : undefined;
		case "multipart": {
			const parts = Array.isArray(value)
				? unnamedParts(media, value, headOf)
				: isObject(value)
					? namedParts(spec, media, value, headOf)
					: undefined;
			return parts?.every((part) => part !== undefined)
				? { contentType: `${contentType}; boundary=${BOUNDARY}`, content: multipartText(parts) }
				: undefined;
		}
		case "text":
			return typeof value === "object" ? undefined : { contentType, content: plainText(value) };
		default:
			return typeof value === "string" && value !== "" ? { contentType, content: value } : undefined;
	}
}

function formText(spec: Spec, media: Media, value: object): string {
	return Object.entries(value)
		.flatMap(([name, member]) => writePairs(styleOf(spec, media, name), member))
		.map((pair) => pair.join("="))
		.join("&");
}

interface WrittenPart {
	/** Lines of the head. */
	readonly head: readonly string[];
	readonly content: string;
}

function multipartText(parts: readonly WrittenPart[]): string {
	const texts = parts.map(
		({ head, content }) => `--${BOUNDARY}\r\n${head.map((line) => `${line}\r\n`).join("")}\r\n${content}\r\n`,
	);
	return `${texts.join("")}--${BOUNDARY}--\r\n`;
}

function namedParts(spec: Spec, media: Media, value: object, headOf: HeadOf): (WrittenPart | undefined)[] {
	return Object.entries(value).flatMap(([name, member]) => {
		const isBinary = isFile(spec, media, name);
		const file = isBinary ? `; filename="${quotable(name)}.bin"` : "";
		const disposition = `content-disposition: form-data; name="${quotable(name)}"${file}`;
		const usual = isBinary ? "application/octet-stream" : undefined;
		const given = textOf(media.encoding[name]?.contentType) ?? usual;
		const items = Array.isArray(member) && !isBinary ? member : [member];
		const head = headOf(name);
		return items.map((item) => head && partOf([disposition, ...head], item, given));
	});
}

/** What a browser writes for a quote in a name. */
function quotable(name: string): string {
	return name.replaceAll('"', "%22");
}

function unnamedParts(media: Media, items: readonly unknown[], headOf: HeadOf): (WrittenPart | undefined)[] {
	return items.map((item, index) => {
		const head = headOf(index);
		return head && partOf(head, item, textOf(media.encodingAt(index).contentType));
	});
}

/** A part of a media type: of the first that are given, else JSON for what is no text. */
function partOf(head: readonly string[], item: unknown, given = ""): WrittenPart {
	const type = given.split(",")[0]?.trim() || (typeof item === "object" && item !== null ? "application/json" : "");
	const content = bodyKindOf(type) === "json" ? JSON.stringify(item) : plainText(item);
	return { head: type === "" ? head : [...head, `content-type: ${concreteType(type)}`], content };
}

function isFile(spec: Spec, media: Media, name: string): boolean {
	const schema = media.schema === undefined ? undefined : memberSchema(spec, media.schema, name);
	const located = schema === undefined ? undefined : spec.references.follow(schema).node;
	return isObject(located) && (located.format === "binary" || located.contentMediaType !== undefined);
}
