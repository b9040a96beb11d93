import { answerBare, get, getWith } from "../make/messages.ts";
import { area, operationRow, parameterRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const content = { "application/json": { schema: sized } };
const open = { "application/json": { schema: { ...sized, required: [] } } };
const text = (value: unknown) => encodeURIComponent(JSON.stringify(value));

/** Parameters that are written as a media type says. */
export const contentParameters: readonly Row[] = area("content-parameters", [
	parameterRow("JSON in the query", {
		parameter: { in: "query", name: "thing", required: true, content },
		messages: [
			get(`/things?thing=${text({ size: 1 })}`),
			get(`/things?thing=${text({})}`, "query /thing/size required"),
			get(`/things?thing=${text({ size: "1" })}`, "query /thing/size type"),
			get("/things?thing=no", "query /thing json"),
			get("/things", "query /thing required"),
		],
		becomes: [{ content: open }, "E8"],
	}),
	operationRow("JSON in the path", {
		path: "/things/{thing}",
		operation: { parameters: [{ in: "path", name: "thing", required: true, content }] },
		messages: [get(`/things/${text({ size: 1 })}`), get(`/things/${text({ size: "1" })}`, "path /thing/size type")],
		becomes: [{ parameters: [{ in: "path", name: "thing", required: true, content: open }] }, "E8"],
	}),
	parameterRow("JSON in a header", {
		parameter: { in: "header", name: "X-Thing", content },
		messages: [getWith({ "x-thing": '{"size":1}' }), getWith({ "x-thing": "{}" }, "header /x-thing/size required")],
		becomes: [{ content: open }, "E8"],
	}),
	parameterRow("JSON in a cookie", {
		parameter: { in: "cookie", name: "thing", content },
		messages: [
			getWith({ cookie: `thing=${text({ size: 1 })}` }),
			getWith({ cookie: `thing=${text({})}` }, "cookie /thing/size required"),
		],
		becomes: [{ content: open }, "E8"],
	}),
	operationRow("JSON in a header of a response", {
		operation: { responses: { 200: { description: "Done.", headers: { "X-Thing": { required: true, content } } } } },
		messages: [
			answerBare(200, { "x-thing": '{"size":1}' }),
			answerBare(200, { "x-thing": "{}" }, "header /x-thing/size required"),
			answerBare(200, {}, "header /x-thing required"),
		],
		becomes: [
			{ responses: { 200: { description: "Done.", headers: { "X-Thing": { required: true, content: open } } } } },
			"E8",
		],
	}),
	parameterRow("a text in the query", {
		parameter: { in: "query", name: "thing", content: { "text/plain": { schema: { type: "string", maxLength: 3 } } } },
		messages: [get("/things?thing=abc"), get("/things?thing=abcd", "query /thing maxLength")],
		becomes: [{ content: { "text/plain": { schema: { type: "string" } } } }, "B6.loosened"],
	}),
]);
