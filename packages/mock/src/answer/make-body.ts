import {
	type BodyKind,
	generateFor,
	type Media,
	type Sample,
	type Spec,
	sampleFor,
	valueJudgeOf,
} from "@forter-orders/spec";

// Any bytes will do where nothing is said of them.
const EMPTY: ReadonlyMap<BodyKind, unknown> = new Map<BodyKind, unknown>([
	["binary", "text"],
	["events", [{ data: "text" }]],
	["form", { member: "text" }],
	["lines", [{}]],
	["multipart", { member: "text" }],
	["text", "text"],
]);

/** A body that the document gives no example of: a small sample, or with a seed one at random. */
export function makeBody(spec: Spec, media: Media, seed?: number): { readonly body: unknown; readonly note?: string } {
	const { schema, itemSchema, kind } = media;
	if (schema === undefined && itemSchema === undefined) {
		return { body: EMPTY.get(kind) ?? {} };
	}
	const make = (pointer: string): Sample =>
		seed === undefined ? sampleFor(spec, "response", pointer) : generateFor(spec, "response", pointer, seed);
	const list = itemSchema === undefined ? undefined : inList(make(itemSchema));
	const isWhole = list && (schema === undefined || valueJudgeOf(spec, "response").accepts(schema, list.value));
	const made = isWhole ? list : make(schema ?? "");
	if (made.isValid) return { body: made.value };
	return { body: made.value, note: `no body was found that keeps the schema at #${schema ?? itemSchema}` };
}

function inList({ value, isValid }: Sample): Sample {
	return { value: [value], isValid };
}
