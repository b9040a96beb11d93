import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const holder = (note: unknown) => ({ type: "object", properties: { note } });

/** The keywords of JSON Schema about texts. */
export const texts: readonly Row[] = area("texts", [
	schemaRow("minLength", {
		schema: holder({ type: "string", minLength: 2 }),
		valid: [{ note: "ab" }],
		invalid: [[{ note: "a" }, "/note minLength"]],
		becomes: [holder({ type: "string", minLength: 3 }), "B6.tightened"],
	}),
	schemaRow("maxLength", {
		schema: holder({ type: "string", maxLength: 3 }),
		valid: [{ note: "" }, { note: "abc" }],
		invalid: [[{ note: "abcd" }, "/note maxLength"]],
		becomes: [holder({ type: "string", maxLength: 4 }), "B6.loosened"],
	}),
	schemaRow("maxLength counts characters, not units of UTF-16", {
		schema: holder({ type: "string", maxLength: 2 }),
		valid: [{ note: "🍏🍐" }],
		invalid: [[{ note: "🍏🍐🍊" }, "/note maxLength"]],
		becomes: [holder({ type: "string" }), "B6.loosened"],
	}),
	schemaRow("an empty text only", {
		schema: holder({ type: "string", maxLength: 0 }),
		valid: [{ note: "" }],
		invalid: [[{ note: "a" }, "/note maxLength"]],
		becomes: [holder({ type: "string", maxLength: 1 }), "B6.loosened"],
	}),
	schemaRow("lengths of other types than texts", {
		schema: holder({ minLength: 2 }),
		valid: [{ note: 1 }, { note: [] }, { note: "ab" }],
		invalid: [[{ note: "a" }, "/note minLength"]],
		becomes: [holder({}), "B6.loosened"],
	}),
	schemaRow("the content of a text is not looked into", {
		schema: holder({
			type: "string",
			contentMediaType: "application/json",
			contentSchema: { type: "object", required: ["size"] },
		}),
		valid: [{ note: "{}" }, { note: "no JSON" }],
		invalid: [[{ note: {} }, "/note type"]],
		becomes: [holder({ type: "string", contentMediaType: "text/html" }), "T7"],
		why: "JSON Schema 2020-12, Validation 8: keywords about content are annotations",
	}),
	schemaRow("contentEncoding is not decoded", {
		schema: holder({ type: "string", contentEncoding: "base64" }),
		valid: [{ note: "aGVsbG8=" }, { note: "?" }],
		invalid: [[{ note: 1 }, "/note type"]],
		becomes: [holder({ type: "string", contentEncoding: "base32" }), "T7"],
		why: "JSON Schema 2020-12, Validation 8: keywords about content are annotations",
	}),
]);
