import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { renderList } from "../src/list/render.ts";
import { bundle } from "./fixtures/bundle.ts";
import type { Json } from "./fixtures/documents.ts";
import { list, object, shortly, taking, text } from "./support/listed.ts";

test("the contract compared with itself has no differences", () => {
	const { operations, onlyBase, onlyNext, notes } = list(bundle(), bundle());
	expect(operations.map(({ base }) => base.operationId)).toEqual(["V3Order", "V3OrderResults"]);
	expect(operations.flatMap(({ differences }) => differences)).toEqual([]);
	expect([onlyBase, onlyNext, notes]).toEqual([[], [], []]);
});

describe("parameters and statuses", () => {
	const header = (name: string, more: Json = {}) => ({ name, in: "header", schema: text, ...more });
	const withOperation = (operation: Json, root: Json = {}, path = "/orders/{id}"): Json => ({
		openapi: "3.0.0",
		paths: { [path]: { post: { responses: {}, ...operation } } },
		...root,
	});

	test("are compared, header names without regard to case", () => {
		const base = withOperation({ parameters: [header("api-version", { required: true }), header("x-old")] });
		const next = withOperation({ parameters: [header("API-Version"), header("x-new"), header("Content-Type")] });
		expect(shortly(base, next)).toEqual(["~header api-version required", "+header x-new", "-header x-old"]);
	});

	test("of the path match by place, since their names are not on the wire", () => {
		const inPath = (name: string) => ({ name, in: "path", required: true, schema: text });
		const base = withOperation({ parameters: [inPath("id")] });
		const next = withOperation({ parameters: [inPath("orderId")] }, {}, "/orders/{orderId}");
		expect(shortly(base, next)).toEqual([]);
	});

	test("match whether a header is a parameter or the key of a security scheme", () => {
		const siteId = { type: "apiKey", in: "header", name: "x-siteid" };
		const base = withOperation({}, { security: [{ siteId: [] }], components: { securitySchemes: { siteId } } });
		expect(shortly(base, withOperation({ parameters: [header("X-SiteId", { required: true })] }))).toEqual([]);
	});

	test("of the path item count for its operations", () => {
		const next = {
			openapi: "3.0.0",
			paths: { "/orders/{id}": { parameters: [header("x-all")], post: { responses: {} } } },
		};
		expect(shortly(withOperation({}), next)).toEqual(["+header x-all"]);
	});

	test("a status of one document is one line, without its body", () => {
		const body = { content: { "application/json": { schema: object({ n: text }) } } };
		const base = withOperation({ responses: { 200: body, 400: body } });
		const next = withOperation({ responses: { 200: body, 409: body } });
		expect(shortly(base, next)).toEqual(["+409", "-400"]);
	});

	test("responses are compared status by status, and equal differences are written once", () => {
		const body = (properties: Json) => ({ content: { "application/json": { schema: object(properties) } } });
		const base = withOperation({ responses: { 400: body({}), 404: body({}) } });
		const next = withOperation({ responses: { 400: body({ code: text }), 404: body({ code: text }) } });
		expect(renderList(list(base, next))).toContain("  response 400, response 404\n    + code  string, optional\n");
	});
});

describe("operations", () => {
	const root = (paths: Record<string, string>, more: Json = {}): Json => ({
		openapi: "3.0.0",
		paths: Object.fromEntries(
			Object.entries(paths).map(([path, operationId]) => [path, { post: { operationId, responses: {} } }]),
		),
		...more,
	});
	const pairs = (base: Json, next: Json) =>
		list(base, next).operations.map((pair) => `${pair.base.operation} = ${pair.next.operation} by ${pair.matchedBy}`);

	test("match by method and path, whatever the names of parameters and the server's part of the path", () => {
		const next = root({ "/orders/{orderId}": "other" }, { servers: [{ url: "https://api.example.com/v3/" }] });
		expect(pairs(root({ "/v3/orders/{id}": "own" }), next)).toEqual([
			"POST /v3/orders/{id} = POST /orders/{orderId} by path",
		]);
	});

	test("match by operation id where no path does", () => {
		expect(pairs(root({ "/a": "V3Order" }), root({ "/b": "V3Order" }))).toEqual(["POST /a = POST /b by operationId"]);
	});

	test("that only one document has are listed and not expanded", () => {
		const printed = renderList(list(root({ "/a": "A" }), root({ "/b": "B", "/c": "C" })));
		expect(printed).toContain("Only next (2)\n  POST /b (B)\n  POST /c (C)\n");
		expect(printed).toContain("Only base (1)\n  POST /a (A)\n");
	});
});

test("operations of OpenAPI 3.2 are listed too: QUERY, and those with a method of their own", () => {
	const item = (schema: Json) => {
		const operation = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
		return { query: operation, additionalOperations: { COPY: operation } };
	};
	const root = (schema: Json) => ({ openapi: "3.2.0", paths: { "/a": item(schema) } });
	const { operations } = list(root(object({})), root(object({ n: text })));
	expect(operations.map(({ base, differences }) => [base.operation, differences[0]?.place])).toEqual([
		["QUERY /a", "n"],
		["COPY /a", "n"],
	]);
});

test("a document with faults in its form is read as far as it goes", () => {
	for (const paths of [{ "/orders/{id}": null }, { "/orders/{id}": { post: "x" } }])
		expect(list(taking(object({})), { openapi: "3.0.0", paths }).onlyBase).toHaveLength(1);
});

test("another document of the API is listed against the contract", () => {
	const other = parse(readFileSync(new URL("fixtures/other-document.yaml", import.meta.url), "utf8"));
	const lines = renderList(list(bundle(), other))
		.split("\n")
		.map((line) => line.replace(/\s+/g, " ").trim());
	expect(lines).toEqual(
		expect.arrayContaining([
			expect.stringMatching(/^POST \/v3\/orders\/\{id\} \(V3Order\), next POST \/orders\/\{orderId\}: \d+ only base/),
			"+ header x-example-only string, optional",
			"~ header api-version required: base required, next optional; values: only base 10.1, only next 10.2",
			"- header x-forter-siteid string, required",
			"+ totalAmount.exampleOnly number, optional",
			"~ checkoutTime type: base integer, next string; required: base required, next optional",
			"- payment[].creditCard.bin string, optional",
			expect.stringMatching(
				/^~ forterDecision required: base optional, next required; values: .*only next EXAMPLE_ONLY/,
			),
			"+ 418",
			"- 429",
			"Only next (1)",
			"GET /accounts/{accountId} (ExampleAccount)",
			"Only base (1)",
		]),
	);
	expect(lines.join("\n")).not.toContain("totalAmount.amountUSD");
});
