import { objectOf, textOf } from "../json.ts";
import type { Media, Parameter } from "../model/operation.ts";
import { readHeader } from "../model/read-parameter.ts";
import type { Spec } from "../model/spec.ts";
import { escapeToken, memberOf, readPointer } from "../pointer.ts";

/** A part of a body: its name, or its index where parts have none. */
export type PartPlace = string | number;

/** What a document says of how a part of a body is written. */
export interface PartEncoding {
	readonly pointer: string;
	/** One media type or range, or several with commas between them. */
	readonly contentType?: string;
	readonly headers: readonly Parameter[];
}

/** The encoding of a part. */
export function partEncodingAt(spec: Spec, media: Media, place: PartPlace): PartEncoding {
	const pointer = `${media.pointer}/${pathOf(spec, media, place)}`;
	const node = objectOf(readPointer(spec.document, pointer));
	const contentType = textOf(node.contentType);
	return {
		pointer,
		...(contentType !== undefined && { contentType }),
		headers: Object.keys(objectOf(node.headers)).flatMap(
			(name) => readHeader(spec, name, `${pointer}/headers/${escapeToken(name)}`) ?? [],
		),
	};
}

function pathOf({ document }: Spec, { pointer }: Media, place: PartPlace): string {
	if (typeof place === "string") return `encoding/${escapeToken(place)}`;
	const own = memberOf(memberOf(readPointer(document, pointer), "prefixEncoding"), String(place));
	return own === undefined ? "itemEncoding" : `prefixEncoding/${place}`;
}
