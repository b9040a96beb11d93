import { answers, json } from "../make/document.ts";
import { answer, answerAs, answerBare, get, unchecked } from "../make/messages.ts";
import { area, operationRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const failed = { type: "object", required: ["reason"], properties: { reason: { type: "string" } } };
const query = [{ in: "query", name: "size", schema: { type: "integer" } }];

/** Statuses and what is described for them. */
export const responses: readonly Row[] = area("responses", [
	operationRow("one status", {
		operation: { responses: answers(json(sized)) },
		messages: [
			get("/things"),
			answer({ size: 1 }),
			answer({}, "body /size required"),
			answerAs(201, "application/json", '{"size":1}', "status status"),
			answerBare(404, {}, "status status"),
		],
		becomes: [{ responses: { ...answers(json(sized)), 404: { description: "Not there." } } }, "R3"],
	}),
	operationRow("a range of statuses", {
		operation: {
			responses: {
				"2XX": { description: "Done.", content: json(sized) },
				"4XX": { description: "No.", content: json(failed) },
			},
			parameters: query,
		},
		messages: [
			get("/things"),
			get("/things?size=a", "query /size type"),
			answerAs(201, "application/json", '{"size":1}'),
			answerAs(299, "application/json", "{}", "body /size required"),
			answerAs(418, "application/json", '{"reason":"a"}'),
			answerAs(404, "application/json", '{"size":1}', "body /reason required"),
			answerBare(500, {}, "status status"),
		],
		becomes: [{ responses: { "2XX": { description: "Done.", content: json(sized) } } }, "R5"],
	}),
	operationRow("a status within a range that is described too", {
		operation: {
			responses: {
				...answers(json(sized)),
				"4XX": { description: "No.", content: json(failed) },
				404: { description: "Not there." },
			},
		},
		messages: [
			get("/things"),
			answerBare(404),
			answerAs(409, "application/json", '{"reason":"a"}'),
			answerAs(409, "application/json", "{}", "body /reason required"),
		],
		becomes: [{ responses: { ...answers(json(sized)), "4XX": { description: "No.", content: json(failed) } } }, "R4"],
	}),
	operationRow("a default beside a status", {
		operation: {
			responses: { ...answers(json(sized)), default: { description: "No.", content: json(failed) } },
			parameters: query,
		},
		messages: [
			get("/things"),
			get("/things?size=a", "query /size type"),
			answerAs(500, "application/json", '{"reason":"a"}'),
			answerAs(201, "application/json", '{"size":1}', "body /reason required"),
		],
		becomes: [{ responses: answers(json(sized)) }, "R5"],
	}),
	operationRow("a default alone", {
		operation: { responses: { default: { description: "All.", content: json(sized) } } },
		messages: [get("/things"), answer({ size: 1 }), answerAs(404, "application/json", "{}", "body /size required")],
		becomes: [{ responses: { ...answers(json(sized)), default: { description: "All.", content: json(sized) } } }, "R1"],
	}),
	operationRow("a default before ranges", {
		operation: {
			responses: {
				default: { description: "No.", content: json(failed) },
				"5XX": { description: "Later." },
				200: { description: "Done." },
			},
		},
		messages: [
			get("/things"),
			answerBare(503),
			answerBare(200),
			answerAs(302, "application/json", "{}", "body /reason required"),
		],
		becomes: [{ responses: { "5XX": { description: "Later." }, 200: { description: "Done." } } }, "R5"],
	}),
	operationRow("a range in lower case", {
		operation: { responses: { "2xx": { description: "Done.", content: json(sized) } } },
		messages: [get("/things"), answer({}, "body /size required")],
		becomes: [{ responses: { "2XX": { description: "Done.", content: json(sized) } } }],
		why: "OpenAPI writes X; nothing else can be meant",
	}),
	operationRow("no responses at all", {
		openapi: "3.1.1",
		operation: { responses: {} },
		messages: [get("/things"), unchecked(answerBare(200), "the response: its operation has none documented")],
		becomes: [{ responses: { 200: { description: "Done." } } }, "R1"],
	}),
	operationRow("errors only", {
		operation: { responses: { 404: { description: "Not there.", content: json(failed) } }, parameters: query },
		messages: [
			{ ...get("/things"), answered: { status: 404 } },
			answerAs(404, "application/json", '{"reason":"a"}'),
			answerBare(200, {}, "status status"),
		],
		becomes: [{ responses: { 404: { description: "Not there." } } }, "R9.removed"],
		noCurl: "no response is a success",
	}),
	operationRow("204 with content", {
		operation: { responses: { 204: { description: "Done.", content: json(sized) } } },
		messages: [get("/things"), answerBare(204)],
		becomes: [{ responses: { 204: { description: "Done." } } }, "R9.removed"],
		why: "RFC 9110, 15.3.5: a 204 has no body, whatever is described",
	}),
	operationRow("a status without a body", {
		operation: { responses: { 201: { description: "Done." } } },
		messages: [get("/things"), answerBare(201), answerAs(201, "application/json", "{}")],
		becomes: [{ responses: { 201: { description: "Done.", content: json(sized) } } }, "R9.added"],
		why: "OpenAPI does not say that a response without content has none, only that none is described",
	}),
	operationRow("a redirection", {
		operation: {
			responses: {
				302: {
					description: "Over there.",
					headers: { Location: { required: true, schema: { type: "string", format: "uri" } } },
				},
			},
		},
		messages: [
			{ ...get("/things"), answered: { status: 302 } },
			answerBare(302, { location: "https://www.example.com/" }),
			answerBare(302, {}, "header /location required"),
			answerBare(302, { location: "not here" }, "header /location format"),
		],
		becomes: [{ responses: { 302: { description: "Over there." } } }, "R6.required"],
		noCurl: "no response is a success",
	}),
	operationRow("an interim status", {
		operation: { responses: { 100: { description: "Go on." }, 200: { description: "Done." } } },
		messages: [get("/things"), answerBare(200)],
		becomes: [{ responses: { 200: { description: "Done." } } }, "R4"],
	}),
	operationRow("interim statuses only", {
		operation: { responses: { 101: { description: "Another protocol." }, "1XX": { description: "Go on." } } },
		messages: [get("/things"), unchecked(answerBare(200), "the response: its operation has none documented")],
		becomes: [{ responses: { "1XX": { description: "Go on." } } }, "R4"],
		noCurl: "no response is a success",
		why: "no exchange of HTTP ends with one of them, so nothing is said of its end",
	}),
	operationRow("a header whose value HTTP cannot carry", {
		operation: {
			responses: {
				200: { description: "Done.", headers: { "X-Odd": { schema: { enum: ["a "] } } } },
			},
		},
		messages: [get("/things"), answerBare(200), answerBare(200, { "x-odd": "a" }, "header /x-odd enum")],
		becomes: [{ responses: { 200: { description: "Done." } } }, "R6.optional"],
		why: "a blank at the end of a header is no part of its value (RFC 9110, 5.5), so the mock leaves it out",
	}),
	operationRow("several successes", {
		operation: { responses: { 202: { description: "Later." }, 200: { description: "Done.", content: json(sized) } } },
		messages: [get("/things"), answerBare(202), answer({}, "body /size required")],
		becomes: [{ responses: { 200: { description: "Done.", content: json(sized) } } }, "R2"],
	}),
	operationRow("links, which are no part of a message", {
		operation: {
			responses: {
				200: {
					description: "Done.",
					links: { next: { operationId: "doThing", parameters: { a: "$response.body#/a" } } },
				},
			},
		},
		messages: [get("/things"), answerBare(200)],
		becomes: [{ responses: { 200: { description: "Done." } } }, "O7"],
	}),
	operationRow("cookies that are set", {
		operation: {
			responses: {
				200: { description: "Done.", headers: { "Set-Cookie": { required: true, schema: { type: "string" } } } },
			},
		},
		messages: [
			get("/things"),
			unchecked(
				answerBare(200, { "set-cookie": "a=b; Expires=Sun, 22 Nov 2026 09:30:00 GMT" }),
				"the header /set-cookie: several cookies cannot be told from commas in a date",
			),
		],
		becomes: [{ responses: { 200: { description: "Done." } } }, "R6.required"],
	}),
]);
