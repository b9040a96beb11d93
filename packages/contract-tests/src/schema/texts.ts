import { generateSync } from "json-schema-faker";
import type { Part } from "./parts.ts";

// What the formats of JSON Schema and OpenAPI look like; any other format gets a word.
const BY_FORMAT: Readonly<Record<string, string>> = {
	date: "2026-11-22",
	"date-time": "2026-11-22T09:30:00Z",
	time: "09:30:00Z",
	duration: "P1D",
	email: "robin@example.com",
	"idn-email": "robin@example.com",
	hostname: "www.example.com",
	"idn-hostname": "www.example.com",
	ipv4: "203.0.113.24",
	ipv6: "2001:db8::24",
	uri: "https://www.example.com/",
	"uri-reference": "/path",
	iri: "https://www.example.com/",
	"iri-reference": "/path",
	"uri-template": "/orders/{id}",
	uuid: "3b241101-e2bb-4255-8caf-4136c566a962",
	"json-pointer": "/name",
	"relative-json-pointer": "0",
	regex: "^a*$",
	byte: "dGV4dA==",
};

const WORD = "text";

/** A text that satisfies format, pattern and length, as far as one can be made. */
export function sampleText(parts: readonly Part[]): string {
	const schema: Record<string, unknown> = Object.assign({}, ...parts.map((part) => part.schema));
	const byFormat = typeof schema.format === "string" ? BY_FORMAT[schema.format] : undefined;
	if (byFormat !== undefined) return byFormat;
	if (typeof schema.pattern === "string") return String(fromPattern(schema));
	return textOfLength(
		typeof schema.minLength === "number" ? Math.max(schema.minLength, 1) : WORD.length,
		schema.maxLength,
	);
}

/** A text of so many characters. */
export function textOfLength(length: number, most: unknown = undefined): string {
	const size = typeof most === "number" ? Math.min(length, most) : length;
	return WORD.repeat(Math.ceil(size / WORD.length)).slice(0, size);
}

function fromPattern({ pattern, minLength, maxLength }: Readonly<Record<string, unknown>>): unknown {
	const schema = {
		type: "string",
		pattern: String(pattern),
		...(typeof minLength === "number" ? { minLength } : {}),
		...(typeof maxLength === "number" ? { maxLength } : {}),
	};
	return generateSync(schema, { seed: 1 });
}

/** Texts of which at least one will not match a pattern or a format, whatever that is. */
export const oddTexts: readonly string[] = ["no match", "", "!", "0", "A", "no such format \u0000", " "];
