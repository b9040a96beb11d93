import { answers, takes } from "../make/document.ts";
import { answerAs, postAs, send, unchecked } from "../make/messages.ts";
import { area, operationRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const sized = { type: "object", properties: { size: { type: "integer" } } };

/** Bodies that are no JSON. */
export const textAndXml: readonly Row[] = area("text-and-xml", [
	operationRow("plain text", {
		operation: {
			requestBody: takes({ "text/plain": { schema: { type: "string", maxLength: 3 } } }),
			responses: answers({ "text/plain": { schema: { type: "string", maxLength: 4 } } }),
		},
		messages: [
			postAs("text/plain", "abc"),
			postAs("text/plain; charset=utf-8", "äöü"),
			postAs("text/plain", "abcd", "body maxLength"),
			answerAs(200, "text/plain", "abcd"),
			answerAs(200, "text/plain", "abcde", "body maxLength"),
		],
		becomes: [{ requestBody: takes({ "text/plain": { schema: { type: "string" } } }) }, "B6.loosened"],
	}),
	operationRow("a number as plain text", {
		operation: {
			requestBody: takes({ "text/plain": { schema: { type: "integer", minimum: 5 } } }),
			responses: answers({ "text/plain": { schema: { type: "integer" } } }),
		},
		messages: [
			postAs("text/plain", "7"),
			postAs("text/plain", "4", "body minimum"),
			postAs("text/plain", "seven", "body type"),
			answerAs(200, "text/plain", "7"),
			answerAs(200, "text/plain", "seven", "body type"),
		],
		becomes: [{ requestBody: takes({ "text/plain": { schema: { type: "integer" } } }) }, "B2"],
	}),
	operationRow("a text with a schema of something else", {
		operation: { requestBody: takes({ "text/csv": { schema: { type: "array", items: sized } } }) },
		messages: [
			unchecked(
				postAs("text/csv", "size\n1\n"),
				"the body: its schema is about another thing than what text/csv is read as",
			),
		],
		becomes: [{ requestBody: takes({ "text/csv": {} }) }, "M7.removed"],
		notRun: ["no request can be made: no body of text/csv could be made for it"],
		uncovered: ["200/no body/(any)"],
		noCurl: "no body of text/csv could be made",
		why: "OpenAPI does not say how CSV becomes a list, so the schema judges nothing",
	}),
	operationRow("XML", {
		operation: {
			requestBody: takes({ "application/xml": { schema: sized } }),
			responses: answers({ "application/xml": { schema: sized } }),
		},
		messages: [
			unchecked(postAs("application/xml", "<thing><size>1</size></thing>"), "the body: application/xml is not read"),
			unchecked(postAs("application/xml", "<thing><size>a</size></thing>"), "the body: application/xml is not read"),
			postAs("text/plain", "a", "header /content-type content-type"),
			unchecked(answerAs(200, "application/xml", "<thing/>"), "the body: application/xml is not read"),
		],
		becomes: [{ requestBody: takes({ "application/xml": { schema: { type: "array" } } }) }, "T4"],
		notRun: ["no request can be made: no body of application/xml could be made for it"],
		uncovered: ["200/application~1xml/(any)"],
		noCurl: "no body of application/xml could be made",
		why: "how a schema describes XML is not read; what is sent is counted as not checked",
	}),
	operationRow("a type whose name ends in +xml", {
		operation: { responses: answers({ "application/atom+xml": { schema: sized, example: "<feed/>" } }) },
		messages: [
			send("GET", "/things", {}),
			unchecked(answerAs(200, "application/atom+xml", "<feed/>"), "the body: application/atom+xml is not read"),
		],
		becomes: [{ responses: answers({ "application/atom+xml": { schema: sized } }) }, "L3"],
	}),
	operationRow("bytes", {
		operation: {
			requestBody: takes({ "application/octet-stream": {} }),
			responses: answers({ "application/octet-stream": {} }),
		},
		messages: [
			send("POST", "/things", {
				headers: { "content-type": "application/octet-stream" },
				body: Uint8Array.of(0, 255, 1),
			}),
			postAs("application/json", "{}", "header /content-type content-type"),
			answerAs(200, "application/octet-stream", "abc"),
			answerAs(200, "text/plain", "abc", "header /content-type content-type"),
		],
		becomes: [{ responses: answers({ "image/png": {} }) }, "M4", "M5"],
	}),
	operationRow("bytes in the terms of 3.0", {
		openapi: "3.0.4",
		operation: { requestBody: takes({ "image/png": { schema: { type: "string", format: "binary" } } }) },
		messages: [
			unchecked(
				send("POST", "/things", { headers: { "content-type": "image/png" }, body: Uint8Array.of(137, 80, 78, 71) }),
				"the body: image/png is not read",
			),
			send("POST", "/things", {}, "body required"),
		],
		becomes: [
			{ requestBody: { content: { "image/png": { schema: { type: "string", format: "binary" } } } } },
			"M2.optional",
		],
		notRun: ["what is sent cannot be checked: the body: image/png is not read"],
	}),
	operationRow("a picture as a response", {
		operation: { responses: answers({ "image/*": {} }) },
		messages: [
			send("GET", "/things", {}),
			answerAs(200, "image/png", "abc"),
			answerAs(200, "image/jpeg", "abc"),
			answerAs(200, "text/plain", "abc", "header /content-type content-type"),
		],
		becomes: [{ responses: answers({ "image/png": {} }) }, "M6.narrowed"],
	}),
]);
