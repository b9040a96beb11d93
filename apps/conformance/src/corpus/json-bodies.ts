import { answers, json, takes } from "../make/document.ts";
import { answerAs, postAs } from "../make/messages.ts";
import { area, operationRow, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const whole = { type: "integer" };

/** JSON that is no object, and texts that are no JSON. */
export const jsonBodies: readonly Row[] = area("json-bodies", [
	schemaRow("a text at the top", {
		schema: { type: "string", minLength: 2 },
		valid: ["ab", "{}"],
		invalid: [
			["a", "minLength"],
			[1, "type"],
			[{}, "type"],
		],
		becomes: [{ type: "string" }, "B6.loosened"],
	}),
	operationRow("an example of a text at the top", {
		operation: { responses: answers(json({ type: "string" }, { example: "token-1" })) },
		messages: [
			answerAs(200, "application/json", '"token-1"'),
			answerAs(200, "application/json", "token-1", "body json"),
		],
		becomes: [{ responses: answers(json({ type: "string", maxLength: 20 }, { example: "token-1" })) }, "B6.tightened"],
	}),
	schemaRow("a number at the top", {
		schema: { type: "number", minimum: 0 },
		valid: [0, 1.5],
		invalid: [
			[-1, "minimum"],
			["1", "type"],
		],
		becomes: [{ type: "number" }, "B2"],
	}),
	schemaRow("a truth value at the top", {
		schema: { type: "boolean" },
		valid: [true, false],
		invalid: [[0, "type"]],
		becomes: [{ type: ["boolean", "null"] }, "T5.allowed"],
	}),
	schemaRow("null at the top", {
		schema: { type: "null" },
		valid: [null],
		invalid: [[{}, "type"]],
		becomes: [{ type: ["null", "object"] }, "T1"],
	}),
	schemaRow("a list at the top", {
		schema: { type: "array", items: whole, minItems: 1 },
		valid: [[1], [1, 2]],
		invalid: [
			[[], "minItems"],
			[{}, "type"],
			[["1"], "/0 type"],
		],
		becomes: [{ type: "array", items: whole }, "B8.loosened"],
	}),
	operationRow("a body that is no JSON", {
		operation: { requestBody: takes(json({ type: "object" })), responses: answers(json({ type: "object" })) },
		messages: [
			postAs("application/json", "{", "body json"),
			postAs("application/json", "{'a':1}", "body json"),
			postAs("application/json", '{"a":1,}', "body json"),
			postAs("application/json", " \n ", "body json"),
			answerAs(200, "application/json", "no", "body json"),
		],
		becomes: [{ requestBody: takes(json({ type: "array" })) }, "T4"],
	}),
	operationRow("a member that stands twice", {
		operation: { requestBody: takes(json({ type: "object", properties: { size: whole } })) },
		messages: [
			postAs("application/json", '{"size":1}'),
			postAs("application/json", '{"size":1,"size":2}', "body /size json"),
			postAs("application/json", '{"box":{"a":1,"a":1}}', "body /box/a json"),
		],
		becomes: [{ requestBody: takes(json({ type: "object" })) }, "E4"],
		why: "RFC 8259, 4: names should be unique, and receivers differ in which one they take",
	}),
	operationRow("white space around JSON, and letters as escapes", {
		operation: { requestBody: takes(json({ type: "object", properties: { size: whole } })) },
		messages: [
			postAs("application/json", ' \r\n\t{ "s\\u0069ze" : 1 } '),
			postAs("application/json", '{"s\\u0069ze":"1"}', "body /size type"),
		],
		becomes: [{ requestBody: takes(json({ type: "object", properties: { size: { type: "string" } } })) }, "T3"],
	}),
]);
