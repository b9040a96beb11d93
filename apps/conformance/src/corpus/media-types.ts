import { answers, takes } from "../make/document.ts";
import { answerAs, answerBare, post, postAs, send } from "../make/messages.ts";
import { area, operationRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const named = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const media = { schema: sized };

/** Media types, ranges of them, and their parameters. */
export const mediaTypes: readonly Row[] = area("media-types", [
	operationRow("a request of another type than those that are listed", {
		operation: { requestBody: takes({ "application/json": media }) },
		messages: [
			post({ size: 1 }),
			postAs("application/json; charset=utf-8", '{"size":1}'),
			postAs("APPLICATION/JSON", '{"size":1}'),
			postAs("text/csv", "size", "header /content-type content-type"),
			postAs("application/json; charset=latin1", '{"size":1}', "header /content-type content-type"),
			postAs("none", "{}", "header /content-type content-type"),
		],
		becomes: [{ requestBody: takes({ "application/json": media, "application/xml": media }) }, "M4"],
	}),
	operationRow("a request without a type", {
		operation: { requestBody: takes({ "text/csv": {}, "application/json": media }) },
		messages: [
			send("POST", "/things", { body: new TextEncoder().encode('{"size":1}') }),
			send("POST", "/things", { body: new TextEncoder().encode("{}") }, "body /size required"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M5"],
		why: "RFC 9110, 8.3: whoever receives it may guess; JSON is the likeliest",
	}),
	operationRow("a media type with a charset", {
		operation: {
			requestBody: takes({ "application/json; charset=utf-8": media }),
			responses: answers({ "application/json; charset=utf-8": media }),
		},
		messages: [
			post({ size: 1 }),
			postAs("application/json;charset=UTF-8", "{}", "body /size required"),
			answerAs(200, "application/json", '{"size":1}'),
			answerAs(200, "application/json; charset=utf-8", "{}", "body /size required"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }), responses: answers({ "application/json": media }) }],
		why: "RFC 8259, 11: JSON has no parameter charset, and text between systems is UTF-8",
	}),
	operationRow("a media type with a parameter that tells versions apart", {
		operation: {
			requestBody: takes({ "application/json; version=1": media, "application/json; version=2": { schema: named } }),
		},
		messages: [
			postAs("application/json; version=1", '{"size":1}'),
			postAs("application/json; version=2", '{"name":"a"}'),
			postAs("application/json; version=2", '{"size":1}', "body /name required"),
			postAs("application/json; version=3", '{"size":1}', "header /content-type content-type"),
		],
		becomes: [{ requestBody: takes({ "application/json; version=1": media }) }, "M5"],
	}),
	operationRow("a media type beside itself with a parameter", {
		operation: {
			requestBody: takes({ "application/json;version=2": { schema: named }, "application/json": media }),
		},
		messages: [
			post({ size: 1 }),
			post({ name: "a" }, "body /size required"),
			postAs("application/json;version=2", '{"name":"a"}'),
			postAs("application/json;version=2", '{"size":1}', "body /name required"),
			postAs("application/json;version=1", "{}", "body /size required"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M5"],
	}),
	operationRow("a media type beside itself with a charset", {
		operation: {
			requestBody: takes({ "application/json": { schema: named }, "application/json; charset=utf-8": media }),
		},
		messages: [
			postAs("application/json; charset=UTF-8", '{"size":1}'),
			postAs("application/json; charset=utf-8", '{"name":"a"}', "body /size required"),
			post({ name: "a" }),
			post({ size: 1 }, "body /name required"),
		],
		notRun: ["no request that is otherwise right could be made: body /size is required"],
		becomes: [{ requestBody: takes({ "application/json": { schema: named } }) }, "M5"],
	}),
	operationRow("a type whose name ends in +json", {
		operation: {
			requestBody: takes({ "application/vnd.example.thing+json": media }),
			responses: answers({ "application/hal+json": media }),
		},
		messages: [
			postAs("application/vnd.example.thing+json", '{"size":1}'),
			postAs("application/vnd.example.thing+json", "{}", "body /size required"),
			postAs("application/json", '{"size":1}', "header /content-type content-type"),
			answerAs(200, "application/hal+json", '{"size":1}'),
			answerAs(200, "application/hal+json", '{"size":"1"}', "body /size type"),
			answerAs(200, "application/json", '{"size":1}', "header /content-type content-type"),
		],
		becomes: [{ responses: answers({ "application/json": media }) }, "M4", "M5"],
	}),
	operationRow("a range of types in a request", {
		operation: { requestBody: takes({ "application/*": media }) },
		messages: [
			post({ size: 1 }),
			post({}, "body /size required"),
			postAs("application/problem+json", '{"size":"1"}', "body /size type"),
			postAs("text/plain", "a", "header /content-type content-type"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M6.narrowed"],
	}),
	operationRow("every type in a request", {
		operation: { requestBody: takes({ "*/*": media }) },
		messages: [
			post({ size: 1 }),
			post({}, "body /size required"),
			postAs("application/vnd.example+json", "{}", "body /size required"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M6.narrowed"],
	}),
	operationRow("a type beside a range that has it", {
		operation: { requestBody: takes({ "application/*": { schema: named }, "application/json": media }) },
		messages: [
			post({ size: 1 }),
			post({ name: "a" }, "body /size required"),
			postAs("application/vnd.example+json", '{"name":"a"}'),
			postAs("application/vnd.example+json", '{"size":1}', "body /name required"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M5"],
		why: "OpenAPI, Request Body Object: the most specific key is applicable",
	}),
	operationRow("a range by the end of the name beside one of its types", {
		operation: {
			requestBody: takes({ "application/vnd.api+json": media, "application/*+json": { schema: named } }),
		},
		messages: [
			postAs("application/vnd.api+json", '{"size":1}'),
			postAs("application/vnd.api+json", '{"name":"a"}', "body /size required"),
			postAs("application/problem+json", '{"name":"a"}'),
			postAs("application/problem+json", '{"size":1}', "body /name required"),
			postAs("application/json", '{"name":"a"}', "header /content-type content-type"),
		],
		becomes: [{ requestBody: takes({ "application/vnd.api+json": media }) }, "M5"],
		why: "OpenAPI has no such range, and many documents do",
	}),
	operationRow("every type beside ranges and types", {
		operation: {
			requestBody: takes({
				"*/*": { schema: named },
				"application/*": { schema: { type: "boolean" } },
				"application/json": media,
			}),
		},
		messages: [
			post({ size: 1 }),
			post({ name: "a" }, "body /size required"),
			postAs("application/problem+json", "true"),
			postAs("application/problem+json", '{"name":"a"}', "body type"),
			postAs("model/vnd.example+json", '{"name":"a"}'),
			postAs("model/vnd.example+json", "true", "body type"),
		],
		becomes: [{ requestBody: takes({ "application/json": media, "*/*": { schema: named } }) }, "M5"],
	}),
	operationRow("a range of types in a response", {
		operation: { responses: answers({ "application/*": media }) },
		messages: [
			send("GET", "/things", {}),
			send("GET", "/things", { headers: { accept: "application/json" } }),
			send("GET", "/things", { headers: { accept: "application/hal+json" } }),
			answerAs(200, "application/json", '{"size":1}'),
			answerAs(200, "application/json", "{}", "body /size required"),
			answerAs(200, "text/plain", "a", "header /content-type content-type"),
		],
		becomes: [{ responses: answers({ "application/json": media }) }, "M6.narrowed"],
	}),
	operationRow("every type in a response", {
		operation: { responses: answers({ "*/*": media }) },
		messages: [
			send("GET", "/things", {}),
			send("GET", "/things", { headers: { accept: "*/*" } }),
			send("GET", "/things", { headers: { accept: "application/json, text/plain;q=0.5" } }),
			answerAs(200, "application/json", '{"size":1}'),
			answerAs(200, "application/json", "{}", "body /size required"),
		],
		becomes: [{ responses: answers({ "application/json": media }) }, "M6.narrowed"],
	}),
	operationRow("what a request accepts", {
		operation: {
			responses: {
				...answers({ "application/json": media, "text/plain": { schema: { type: "string" } } }),
				default: { description: "Something else." },
			},
		},
		messages: [
			send("GET", "/things", { headers: { accept: "text/plain" } }),
			send("GET", "/things", { headers: { accept: "application/*;q=0.9, text/*;q=0.1" } }),
			{ ...send("GET", "/things", { headers: { accept: "image/png" } }), answered: { status: 406 } },
			answerAs(200, "text/plain", "a"),
			answerAs(200, "text/plain; charset=utf-8", "a"),
		],
		becomes: [
			{ responses: { ...answers({ "application/json": media }), default: { description: "Something else." } } },
			"M5",
		],
	}),
	operationRow("how much a request wants each type", {
		operation: {
			responses: {
				200: { description: "Done.", content: { "image/*": { schema: {} } } },
				406: { description: "Nothing else." },
			},
		},
		messages: [
			send("GET", "/things", { headers: { accept: "image/png;q=0, image/jpeg" } }),
			send("GET", "/things", { headers: { accept: "image/*;q=0.5, image/png;q=0" } }),
			send("GET", "/things", { headers: { accept: 'text/plain;note="a, b";q=1, image/gif' } }),
			{ ...send("GET", "/things", { headers: { accept: "image/*;q=0" } }), answered: { status: 406 } },
		],
		becomes: [{ responses: { 200: { description: "Done.", content: { "image/*": { schema: {} } } } } }, "R4"],
	}),
	operationRow("a type that is none", {
		operation: { requestBody: takes({ json: media, "application/json": media }) },
		messages: [post({ size: 1 }), post({}, "body /size required")],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M5"],
		why: "no header can name it, so it is never meant",
	}),
	operationRow("a response without a type", {
		operation: { responses: answers({ "application/json": media }) },
		messages: [
			answerBare(200, {}, "body body"),
			{ ...answerBare(200, {}, "header /content-type content-type"), body: "{}" },
		],
		becomes: [{ responses: answers({ "application/json": { schema: named } }) }, "E3", "E6"],
	}),
	operationRow("content without a schema", {
		operation: { requestBody: takes({ "application/json": {} }), responses: answers({ "application/json": {} }) },
		messages: [
			post([1]),
			postAs("application/json", "{", "body json"),
			answerAs(200, "application/json", "7"),
			answerAs(200, "application/json", "no", "body json"),
		],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M7.added"],
	}),
	operationRow("an encoded body", {
		operation: { requestBody: takes({ "application/json": media }) },
		messages: [
			send("POST", "/things", {
				headers: { "content-type": "application/json", "content-encoding": "identity" },
				body: '{"size":1}',
			}),
		],
		becomes: [{ requestBody: { content: { "application/json": media } } }, "M2.optional"],
	}),
	operationRow("a body that may be missing", {
		operation: { requestBody: { content: { "application/json": media } } },
		messages: [send("POST", "/things", {}), post({ size: 1 }), post({}, "body /size required")],
		becomes: [{ requestBody: takes({ "application/json": media }) }, "M2.required"],
	}),
	operationRow("a body that must be there", {
		operation: { requestBody: takes({ "application/json": media }) },
		messages: [
			send("POST", "/things", {}, "body required"),
			send("POST", "/things", { headers: { "content-type": "application/json" } }, "body required"),
		],
		becomes: [{ requestBody: { content: { "application/json": media } } }, "M2.optional"],
	}),
	operationRow("a body where none is described", {
		method: "post",
		operation: {},
		messages: [send("POST", "/things", {}), post({ size: 1 }, "header /content-type content-type")],
		becomes: [{ requestBody: { content: { "application/json": media } } }, "M1.optional"],
		why: "OpenAPI does not say it; a server that does not expect a body cannot know its type",
	}),
]);
