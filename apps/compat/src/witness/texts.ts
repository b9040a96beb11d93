import { listOf, sampleText } from "@forter-orders/spec";
import type { Schema } from "../canonical/schema.ts";

const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 19, 20, 32, 36, 40, 64];
const formats =
	"robin@example.com 2026-11-22 2026-11-22T10:00:00Z 10:00:00Z 203.0.113.24 2001:db8::1 https://example.com/a example.com 8b47c6d4-23ba-4d1e-9f00-0123456789ab P1D /a/b YQ==";
const shapes = [
	"",
	"a b",
	" ",
	..."-1 1.5 -1.50 1,5 +1 .5 1. a-b a_b A1 a1 1a ä 0 1e3".split(" "),
	...formats.split(" "),
];

/** Texts of several lengths, kinds and formats, and those that differ from an example, or from one that a pattern fits, by one sign. */
export function texts(schema: Schema): string[] {
	const given = [...listOf(schema.examples), ...listOf(schema.enum)].filter((value) => typeof value === "string");
	const examples = [...given, ...fitting(schema)];
	const edges = [schema.minLength, schema.maxLength].filter((value) => typeof value === "number");
	const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]).filter((length) => length >= 0 && length <= 5000);
	return [
		...examples,
		...near.flatMap((length) => ["x".repeat(length), "1".repeat(length)]),
		...examples.flatMap(variants),
		...shapes,
		...["a", "A", "1"].flatMap((sign) => lengths.map((length) => sign.repeat(length))),
		...listOf(schema.enum).map((value) => `${value}x`),
	];
}

// Texts that a pattern fits, which none of the usual ones may.
function fitting(schema: Schema): string[] {
	if (typeof schema.pattern !== "string") return [];
	return [0, 1, 2].map((index) => sampleText([{ schema, pointer: "", conditional: false }], index));
}

function variants(text: string): string[] {
	const last = text.slice(-1);
	const cases = [text.toLowerCase(), text.toUpperCase()];
	return [text.slice(0, -1), text + last, text.slice(1), ...cases, `${text}!`, ` ${text}`];
}
