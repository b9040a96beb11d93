import { answers, json, takes } from "../make/document.ts";
import { answerBare, get, post, send } from "../make/messages.ts";
import { area, operationRow, pathsRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const JSON_TYPE = { "content-type": "application/json" };

/** Methods. */
export const methods: readonly Row[] = area("methods", [
	...["put", "patch", "delete"].map((method) =>
		operationRow(`${method} with a body`, {
			method,
			operation: { requestBody: takes(json(sized)) },
			messages: [
				send(method.toUpperCase(), "/things", { headers: JSON_TYPE, body: '{"size":1}' }),
				send(method.toUpperCase(), "/things", { headers: JSON_TYPE, body: "{}" }, "body /size required"),
				send(method.toUpperCase(), "/things", {}, "body required"),
			],
			becomes: [{ requestBody: { content: json(sized) } }, "M2.optional"],
		}),
	),
	operationRow("options", {
		method: "options",
		operation: {},
		messages: [send("OPTIONS", "/things", {})],
		becomes: [{ deprecated: true }, "O9"],
	}),
	operationRow("head", {
		method: "head",
		operation: {
			responses: answers(json(sized), { headers: { "X-Count": { required: true, schema: { type: "integer" } } } }),
		},
		messages: [
			send("HEAD", "/things", {}),
			answerBare(200, { "x-count": "1" }),
			answerBare(200, {}, "header /x-count required"),
		],
		becomes: [{ responses: answers(json(sized)) }, "R6.required"],
		why: "RFC 9110, 9.3.2: an answer to HEAD has no body, whatever is described",
	}),
	operationRow("trace", {
		method: "trace",
		operation: {},
		messages: [],
		becomes: [{ deprecated: true }, "O9"],
		why: "`fetch` sends no TRACE, so that neither the mock nor a test can be asked with it",
		notRun: ["no request can be made: a TRACE request cannot be sent from here"],
		uncovered: ["200/no body/(any)"],
		noCurl: "a TRACE request cannot be sent from here",
	}),
	operationRow("get with a body", {
		method: "get",
		operation: { requestBody: takes(json(sized)) },
		messages: [get("/things")],
		becomes: [{ requestBody: { content: json(sized) } }, "M2.optional"],
		why: "RFC 9110, 9.3.1: content of a GET has no meaning, and most clients do not send it",
	}),
	pathsRow("several methods of one path", {
		paths: {
			"/things": {
				get: { operationId: "seeThings", responses: { 200: { description: "Done." } } },
				post: {
					operationId: "keepThing",
					requestBody: takes(json(sized)),
					responses: { 201: { description: "Done." } },
				},
			},
		},
		messages: [
			get("/things"),
			{ ...post({ size: 1 }), operationId: "keepThing" },
			{ ...post({}, "body /size required"), operationId: "keepThing" },
			send("DELETE", "/things", {}, "method method"),
		],
		becomes: [
			{ paths: { "/things": { get: { operationId: "seeThings", responses: { 200: { description: "Done." } } } } } },
			"O1",
		],
	}),
	pathsRow("operations without ids", {
		paths: {
			"/things": { get: { responses: { 200: { description: "Done." } } } },
			"/things/more": { get: { responses: { 200: { description: "Done." } } } },
		},
		messages: [get("/things"), { ...get("/things/more"), operationId: "get:things.more" }],
		becomes: [{ paths: { "/things": { get: { responses: { 200: { description: "Done." } } } } } }, "O1"],
	}),
	pathsRow("operations of one id", {
		paths: {
			"/things": { get: { operationId: "see", responses: { 200: { description: "Done." } } } },
			"/others": { get: { operationId: "see", responses: { 201: { description: "Done." } } } },
		},
		messages: [get("/things"), { ...get("/others"), operationId: "see~2" }],
		becomes: [
			{ paths: { "/things": { get: { operationId: "see", responses: { 200: { description: "Done." } } } } } },
			"O1",
		],
		why: "an id must be unique; the second one gets a number",
	}),
]);
