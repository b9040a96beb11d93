import { describe, expect, test } from "vitest";
import { judgeRequest, judgeResponse, openSpec, receivedOf } from "../src/index.ts";

const content = { "application/json": { schema: { type: "object", required: ["n"] } } };
const spec = openSpec({
	openapi: "3.1.0",
	info: { title: "Small", version: "1" },
	paths: {
		"/a": {
			post: {
				security: [{ basic: [] }],
				requestBody: { required: true, content },
				responses: { 200: { description: "Right.", content } },
			},
			get: { responses: {} },
		},
	},
	components: { securitySchemes: { basic: { type: "http", scheme: "basic" } } },
});
const [post, get] = spec.operations.toSorted((one, other) => other.method.localeCompare(one.method));
if (!post || !get) throw new Error("the document must have two operations");
const json = { "content-type": "application/json" };
const right = { ...json, authorization: `Basic ${btoa("key:")}` };

describe("what was received is said", () => {
	const asked = (headers: Record<string, string>, text: string) => {
		const body = text === "" ? ({ kind: "none" } as const) : ({ kind: "text", text } as const);
		const { violations } = judgeRequest(spec, post, { search: "", values: {}, headers: new Headers(headers), body });
		return violations.map((violation) => [violation.pointer, receivedOf(violation)]);
	};

	test.each([
		["a member that is missing", right, "{}", ["/n", "nothing"]],
		["a body that is missing", right, "", ["", "nothing"]],
		["a value of another type", right, "7", ["", "a number"]],
		["a text that is no JSON", right, '{"n":', ["", "something else"]],
		["credentials that are missing", json, '{"n":1}', ["/authorization", "nothing"]],
		["other credentials", { ...json, authorization: "Bearer x" }, '{"n":1}', ["/authorization", "something else"]],
		["another media type", { ...right, "content-type": "text/css" }, "a", ["/content-type", "text/css"]],
	])("of %s", (_, headers, text, violation) => {
		expect(asked(headers, text)).toEqual([violation]);
	});

	test("of an answer whose JSON body is empty", () => {
		const { violations } = judgeResponse(spec, post, {
			status: 200,
			headers: new Headers(json),
			body: { kind: "none" },
		});
		expect(violations.map((violation) => [violation.rule, receivedOf(violation)])).toEqual([["json", "nothing"]]);
	});
});

test("an answer of an operation that documents none cannot be checked", () => {
	const { violations, unchecked } = judgeResponse(spec, get, {
		status: 418,
		headers: new Headers(),
		body: { kind: "text", text: "anything" },
	});
	expect({ violations, unchecked }).toEqual({
		violations: [],
		unchecked: ["the response: its operation has none documented"],
	});
});
