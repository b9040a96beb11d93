import { describe, expect, test } from "vitest";
import { render } from "../scripts/compare/render.ts";
import { compare, type Node, object, shortly, taking, text } from "./compare-support.ts";
import { contract } from "./contract.ts";

test("the contract compared with itself has no differences", () => {
	const root = contract as unknown as Node;
	const { operations, onlyOurs, onlyTheirs, notes } = compare(root, structuredClone(root));
	expect(operations.map(({ ours }) => ours.operationId)).toEqual(["V3Order", "V3OrderResults"]);
	expect(operations.flatMap(({ differences }) => differences)).toEqual([]);
	expect([onlyOurs, onlyTheirs, notes]).toEqual([[], [], []]);
});

describe("parameters and statuses", () => {
	const header = (name: string, more: Node = {}) => ({ name, in: "header", schema: text, ...more });
	const withOperation = (operation: Node, root: Node = {}, path = "/orders/{id}"): Node => ({
		openapi: "3.0.0",
		paths: { [path]: { post: { responses: {}, ...operation } } },
		...root,
	});

	test("are compared, header names without regard to case", () => {
		const ours = withOperation({ parameters: [header("api-version", { required: true }), header("x-old")] });
		const theirs = withOperation({ parameters: [header("API-Version"), header("x-new"), header("Content-Type")] });
		expect(shortly(ours, theirs)).toEqual(["~header api-version required", "+header x-new", "-header x-old"]);
	});

	test("of the path match by place, since their names are not on the wire", () => {
		const inPath = (name: string) => ({ name, in: "path", required: true, schema: text });
		const ours = withOperation({ parameters: [inPath("id")] });
		const theirs = withOperation({ parameters: [inPath("orderId")] }, {}, "/orders/{orderId}");
		expect(shortly(ours, theirs)).toEqual([]);
	});

	test("match whether a header is a parameter or the key of a security scheme", () => {
		const siteId = { type: "apiKey", in: "header", name: "x-siteid" };
		const ours = withOperation({}, { security: [{ siteId: [] }], components: { securitySchemes: { siteId } } });
		expect(shortly(ours, withOperation({ parameters: [header("X-SiteId", { required: true })] }))).toEqual([]);
	});

	test("of the path item count for its operations", () => {
		const theirs = {
			openapi: "3.0.0",
			paths: { "/orders/{id}": { parameters: [header("x-all")], post: { responses: {} } } },
		};
		expect(shortly(withOperation({}), theirs)).toEqual(["+header x-all"]);
	});

	test("a status of one document is one line, without its body", () => {
		const body = { content: { "application/json": { schema: object({ n: text }) } } };
		const ours = withOperation({ responses: { 200: body, 400: body } });
		const theirs = withOperation({ responses: { 200: body, 409: body } });
		expect(shortly(ours, theirs)).toEqual(["+409", "-400"]);
	});

	test("responses are compared status by status, and equal differences are written once", () => {
		const body = (properties: Node) => ({ content: { "application/json": { schema: object(properties) } } });
		const ours = withOperation({ responses: { 400: body({}), 404: body({}) } });
		const theirs = withOperation({ responses: { 400: body({ code: text }), 404: body({ code: text }) } });
		expect(render(compare(ours, theirs))).toContain("  response 400, response 404\n    + code  string, optional\n");
	});
});

describe("operations", () => {
	const root = (paths: Record<string, string>, more: Node = {}): Node => ({
		openapi: "3.0.0",
		paths: Object.fromEntries(
			Object.entries(paths).map(([path, operationId]) => [path, { post: { operationId, responses: {} } }]),
		),
		...more,
	});
	const pairs = (ours: Node, theirs: Node) =>
		compare(ours, theirs).operations.map(
			(pair) => `${pair.ours.operation} = ${pair.theirs.operation} by ${pair.matchedBy}`,
		);

	test("match by method and path, whatever the names of parameters and the server's part of the path", () => {
		const theirs = root({ "/orders/{orderId}": "other" }, { servers: [{ url: "https://api.example.com/v3/" }] });
		expect(pairs(root({ "/v3/orders/{id}": "own" }), theirs)).toEqual([
			"POST /v3/orders/{id} = POST /orders/{orderId} by path",
		]);
	});

	test("match by operation id where no path does", () => {
		expect(pairs(root({ "/a": "V3Order" }), root({ "/b": "V3Order" }))).toEqual(["POST /a = POST /b by operationId"]);
	});

	test("that only one document has are listed and not expanded", () => {
		const printed = render(compare(root({ "/a": "A" }), root({ "/b": "B", "/c": "C" })));
		expect(printed).toContain("Only theirs, not described here (2)\n  POST /b (B)\n  POST /c (C)\n");
		expect(printed).toContain("Only ours (1)\n  POST /a (A)\n");
	});
});

test("a document with faults in its form is read as far as it goes", () => {
	for (const paths of [null, [], { "/orders/{id}": null }, { "/orders/{id}": { post: "x" } }]) {
		expect(() => compare(taking(object({})), { openapi: "3.0.0", paths })).not.toThrow();
	}
});
