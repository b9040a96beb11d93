import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const holder = (code: unknown) => ({ type: "object", required: ["code"], properties: { code } });
const patterned = (pattern: string, ...examples: readonly string[]) =>
	holder({ type: "string", pattern, ...(examples.length > 0 && { examples }) });

/** Regular expressions. */
export const patterns: readonly Row[] = area("patterns", [
	schemaRow("a pattern matches a part of the text", {
		schema: patterned("b"),
		valid: [{ code: "abc" }],
		invalid: [[{ code: "ac" }, "/code pattern"]],
		becomes: [holder({ type: "string" }), "B7.loosened"],
	}),
	schemaRow("anchors", {
		schema: patterned("^[A-Z]{2}[0-9]{3}$"),
		valid: [{ code: "AB123" }],
		invalid: [
			[{ code: "AB1234" }, "/code pattern"],
			[{ code: "AB123\n" }, "/code pattern"],
		],
		becomes: [patterned("^[A-Z]{2}[0-9]{4}$"), "B7.changed"],
	}),
	schemaRow("an escape that is an error under the flag u", {
		schema: patterned("^[a-z]+\\-[0-9]+\\@$", "ab-1@"),
		valid: [{ code: "ab-1@" }],
		invalid: [[{ code: "ab1@" }, "/code pattern"]],
		becomes: [holder({ type: "string", examples: ["ab-1@"] }), "B7.loosened"],
		why: "many documents escape what needs none, so a pattern that is none under `u` is read without it",
	}),
	schemaRow("properties of Unicode", {
		schema: patterned("^\\p{Lu}\\p{L}*$"),
		valid: [{ code: "Ärger" }, { code: "Éa" }],
		invalid: [[{ code: "ab" }, "/code pattern"]],
		becomes: [holder({ type: "string" }), "B7.loosened"],
	}),
	schemaRow("a dot takes a character beyond the first plane", {
		schema: patterned("^.$", "a"),
		valid: [{ code: "🍏" }],
		invalid: [[{ code: "ab" }, "/code pattern"]],
		becomes: [holder({ type: "string", examples: ["a"] }), "B7.loosened"],
	}),
	schemaRow("looking ahead and behind", {
		schema: patterned("^(?=.*[0-9])(?!0)[a-z0-9]{3}(?<!9)$", "ab1"),
		valid: [{ code: "ab1" }],
		invalid: [
			[{ code: "abc" }, "/code pattern"],
			[{ code: "ab9" }, "/code pattern"],
		],
		becomes: [holder({ type: "string", examples: ["ab1"] }), "B7.loosened"],
	}),
	schemaRow("a named group that is repeated", {
		schema: patterned("^(?<one>[a-z])\\k<one>$", "aa"),
		valid: [{ code: "aa" }],
		invalid: [[{ code: "ab" }, "/code pattern"]],
		becomes: [holder({ type: "string", examples: ["aa"] }), "B7.loosened"],
	}),
	schemaRow("a pattern that is none of ECMA-262", {
		schema: patterned("^(?P<one>[a-z])$"),
		valid: [{ code: "a" }, { code: "12" }],
		invalid: [[{ code: 1 }, "/code type"]],
		becomes: [holder({ type: "string" }), "U1"],
		flaws: [
			"#/paths/~1things/post/requestBody/content/application~1json/schema/properties/code/pattern must be a regular expression of ECMA-262; it is ignored",
			"#/paths/~1things/post/responses/200/content/application~1json/schema/properties/code/pattern must be a regular expression of ECMA-262; it is ignored",
		],
	}),
	schemaRow("an empty pattern", {
		schema: patterned(""),
		valid: [{ code: "" }, { code: "a" }],
		invalid: [[{ code: 1 }, "/code type"]],
		becomes: [holder({ type: "string" }), "B7.loosened"],
	}),
	schemaRow("a pattern with a length", {
		schema: holder({ type: "string", pattern: "^[0-9]+$", minLength: 4, maxLength: 6 }),
		valid: [{ code: "1234" }],
		invalid: [
			[{ code: "123" }, "/code minLength"],
			[{ code: "12a4" }, "/code pattern"],
		],
		becomes: [holder({ type: "string", pattern: "^[0-9]+$", minLength: 4 }), "B6.loosened"],
	}),
	schemaRow("patterns of names", {
		schema: { type: "object", patternProperties: { "^\\-a": { type: "integer" } }, additionalProperties: false },
		valid: [{ "-ab": 1 }],
		invalid: [
			[{ "-ab": "1" }, "/-ab type"],
			[{ ab: 1 }, "/ab additionalProperties"],
		],
		becomes: [{ type: "object", additionalProperties: false }, "E13.removed"],
	}),
]);
