import type { BodyKind, MediaType } from "../match/media-type.ts";
import type { Media } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import type { Direction } from "../schema/direction.ts";
import { typesAt } from "../schema/types.ts";
import type { MessageBody } from "../wire/message.ts";
import { readBodyValue } from "../wire/read-body.ts";
import { judgeParts } from "./judge-parts.ts";
import { judgeRead, type Spot } from "./judge-read.ts";
import { type Judgement, joined, KEEPS } from "./judgement.ts";

/** Judges a body that is there by one of the media types of the document. */
export function judgeBody(
	spec: Spec,
	media: Media,
	type: MediaType | undefined,
	body: MessageBody,
	direction: Direction,
): Judgement {
	const { schema, itemSchema } = media;
	if (schema === undefined && itemSchema === undefined && media.kind !== "json") return KEEPS;
	if (schema !== undefined && !isAbout(spec, schema, media.kind)) {
		return {
			violations: [],
			unchecked: [`the body: its schema is about another thing than what ${media.mediaType} is read as`],
		};
	}
	const spot: Spot = { direction, in: "body", root: "" };
	const read = readBodyValue(spec, media, type, body);
	const parts = direction === "request" && "parts" in read ? judgeParts(spec, media, read.parts ?? []) : KEEPS;
	const whole = joined([judgeRead(spec, schema, read, spot), parts]);
	if (itemSchema === undefined || !("value" in read) || !Array.isArray(read.value)) return whole;
	const items = read.value.flatMap(
		(value, index) => judgeRead(spec, itemSchema, { value }, { ...spot, root: `/${index}` }).violations,
	);
	return { ...whole, violations: [...whole.violations, ...items] };
}

/** Whether a schema can be about what a body is read as: a text, or a list of what comes one after another. */
function isAbout(spec: Spec, schema: string, kind: BodyKind): boolean {
	if (kind !== "text" && kind !== "lines" && kind !== "events") return true;
	const types = [...typesAt(spec, schema)];
	const isText = types.some((type) => type !== "object" && type !== "array");
	return types.length === 0 || (kind === "text" ? isText : types.includes("array"));
}
