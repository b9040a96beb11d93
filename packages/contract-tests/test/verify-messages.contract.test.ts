import { describe, expect, test } from "vitest";
import { loadContract, type OpenApiDocument } from "../src/index.ts";
import type { PartReport } from "../src/model/verify.ts";
import { type VerifyOptions, verifyFiles } from "../src/verify/verify.ts";
import { file, har } from "./support/recordings.ts";
import { documentOf, getting, json, success, taking } from "./support/small-documents.ts";

type Json = Record<string, unknown>;

interface Verified {
	readonly parts: readonly PartReport[];
	readonly ignored: readonly { readonly reason: string }[];
}

async function verify(document: OpenApiDocument, recorded: unknown, options: VerifyOptions = {}): Promise<Verified> {
	const { files } = await verifyFiles(await loadContract(document), [file(recorded)], options);
	return { parts: files[0]?.parts ?? [], ignored: files[0]?.ignored ?? [] };
}

/** The verdict of the request of an exchange, with the places that are wrong. */
async function requestOf(document: OpenApiDocument, request: Json): Promise<[verdict: string, ...places: string[]]> {
	const { parts } = await verify(document, { request: { method: "GET", ...request } });
	const [part] = parts;
	if (!part) throw new Error("nothing was verified");
	return [part.verdict, ...part.findings.map(({ in: where, pointer, rule }) => `${where} ${pointer} ${rule}`)];
}

describe("a parameter of the query", () => {
	const tags = { type: "array", items: { type: "string", maxLength: 3 }, maxItems: 2 };
	const filter = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
	const document = getting({
		parameters: [
			{ name: "tag", in: "query", schema: tags },
			{ name: "f", in: "query", style: "deepObject", schema: filter },
			{ name: "where", in: "query", content: json(filter) },
			{ name: "n", in: "query", schema: { type: "integer" } },
		],
	});

	test.each([
		["tag=a&tag=b", ["keeps"]],
		["tag=a", ["keeps"]],
		["tag=a&tag=b&tag=c", ["breaks", "query /tag maxItems"]],
		["tag=a&tag=long", ["breaks", "query /tag/1 maxLength"]],
		["f[a]=1", ["keeps"]],
		["f%5Ba%5D=1", ["keeps"]],
		["f[a]=x", ["breaks", "query /f/a type"]],
		["f[b]=1", ["incomplete", "query /f/a required"]],
		['where={"a":1}', ["keeps"]],
		["where=%7B%22a%22:%22x%22%7D", ["breaks", "query /where/a type"]],
		["where={a:1}", ["breaks", "query /where json"]],
		["n=7&unknown=1", ["keeps"]],
		["n=x", ["breaks", "query /n type"]],
	])("in ?%s is read as its style says", async (query, verdict) => {
		expect(await requestOf(document, { path: `/a?${query}` })).toEqual(verdict);
	});
});

describe("a header", () => {
	const document = getting({
		parameters: [
			{ name: "X-Tags", in: "header", required: true, schema: { type: "array", items: { type: "integer" } } },
		],
	});

	test.each([
		["of one line", { "x-tags": "1,2" }, ["keeps"]],
		["of several lines in a list", { "X-TAGS": ["1", "2"] }, ["keeps"]],
		[
			"of several entries",
			[
				{ name: "x-tags", value: "1" },
				{ name: "X-Tags", value: "2" },
			],
			["keeps"],
		],
		["with a wrong item", { "x-tags": "1, x" }, ["breaks", "header /x-tags/1 type"]],
		["that is not there", { accept: "*/*" }, ["incomplete", "header /x-tags required"]],
	])("%s is read as what was sent", async (_, headers, verdict) => {
		expect(await requestOf(document, { path: "/a", headers })).toEqual(verdict);
	});

	test("is not missed in a recording that holds none", async () => {
		const { parts } = await verify(document, { request: { method: "GET", path: "/a" } });
		expect(parts[0]).toMatchObject({ verdict: "keeps", findings: [] });
		expect(parts[0]?.unchecked).toContain("the headers: the recording holds none");
	});
});

describe("a body", () => {
	const form = {
		type: "object",
		required: ["n"],
		properties: { n: { type: "integer" }, t: { type: "array", items: {} } },
	};
	const forms = taking({ "application/x-www-form-urlencoded": { schema: form } });
	const texts = taking({ "text/plain": { schema: { type: "string", maxLength: 3 } } });
	const strings = taking(json({ type: "string", maxLength: 3 }));
	const harNames = taking(json({ type: "object", required: ["text"], properties: { n: { type: "integer" } } }));
	const empties = taking(json({ type: ["object", "null"] }));
	const sent = (type: string, body: unknown) => ({
		method: "POST",
		path: "/a",
		headers: { "content-type": type },
		body,
	});
	const formType = "application/x-www-form-urlencoded";

	test.each([
		["a form", forms, sent(formType, "n=1&t=a&t=b"), ["keeps"]],
		["a form with a wrong field", forms, sent(formType, "n=x"), ["breaks", "body /n type"]],
		["a form without a field", forms, sent(formType, "t=a"), ["incomplete", "body /n required"]],
		["a text", texts, sent("text/plain", "abc"), ["keeps"]],
		["a text that is too long", texts, sent("text/plain", "abcd"), ["breaks", "body  maxLength"]],
		["a text that reads as JSON", texts, sent("text/plain", "123"), ["keeps"]],
		["a JSON string as a value", strings, sent("application/json", "abc"), ["keeps"]],
		["a JSON string as its text", strings, sent("application/json", '"abc"'), ["keeps"]],
		["a JSON string that is too long", strings, sent("application/json", '"abcd"'), ["breaks", "body  maxLength"]],
		["a value with a member that HAR has", harNames, sent("application/json", { text: "a" }), ["keeps"]],
		[
			"a value with members that HAR has",
			harNames,
			sent("application/json", { text: '{"text":"a"}', mimeType: "text/plain", n: "x" }),
			["breaks", "body /n type"],
		],
		["null", empties, sent("application/json", null), ["keeps"]],
		["null where the schema does not allow it", strings, sent("application/json", null), ["breaks", "body  type"]],
		["null beside another media type", forms, sent(formType, null), ["incomplete", "body  required"]],
		["none", forms, { method: "POST", path: "/a", headers: { accept: "*/*" } }, ["incomplete", "body  required"]],
	] as const)("that is %s is read as its media type says", async (_, document, request, verdict) => {
		expect(await requestOf(document, request)).toEqual(verdict);
	});

	const entry = (postData: Json, document = forms) =>
		verify(
			document,
			har({
				request: {
					method: "POST",
					url: "http://127.0.0.1/a",
					headers: [{ name: "content-type", value: String(postData.mimeType) }],
					postData,
				},
			}),
		);

	test("may be recorded as the fields of a form, in the place of its text", async () => {
		const right = await entry({
			mimeType: formType,
			params: [
				{ name: "n", value: "1" },
				{ name: "t", value: "a&b" },
			],
		});
		expect(right.parts[0]).toMatchObject({ verdict: "keeps", findings: [] });
		const wrong = await entry({ mimeType: formType, params: [{ name: "n", value: "one" }], text: "" });
		expect(wrong.parts[0]?.findings).toMatchObject([{ in: "body", pointer: "/n", rule: "type" }]);
	});

	test("is not judged where a recording has only the name of a file", async () => {
		const { parts } = await entry({ mimeType: formType, params: [{ name: "n", fileName: "n.txt" }] });
		expect(parts[0]).toMatchObject({ verdict: "keeps", findings: [] });
		expect(parts[0]?.unchecked).toContain("the body: the recording does not hold it");
	});

	test("may be bytes in Base64, which need be no text", async () => {
		const bytes = taking({ "application/octet-stream": {} });
		const mimeType = "application/octet-stream";
		const text = Buffer.from([0xff, 0x00, 0xfe]).toString("base64");
		const fine = await entry({ mimeType, text, encoding: "base64" }, bytes);
		expect(fine.parts[0]).toMatchObject({ verdict: "keeps", findings: [] });
		const wrong = await entry({ mimeType: "application/json", text, encoding: "base64" }, strings);
		expect(wrong.parts[0]?.findings).toMatchObject([{ in: "body", rule: "json", expected: "text in UTF-8" }]);
	});

	test("of a response is read in the same ways", async () => {
		const document = getting({ responses: success({ "text/csv": { schema: { type: "string", pattern: "^a,b" } } }) });
		const answer = (body: string) => ({ status: 200, headers: { "content-type": "text/csv" }, body });
		const request = { method: "GET", path: "/a" };
		const { parts } = await verify(document, [
			{ request, response: answer("a,b\n1,2") },
			{ request, response: answer("c") },
		]);
		expect(parts.filter(({ side }) => side === "response").map(({ verdict }) => verdict)).toEqual(["keeps", "breaks"]);
	});
});

test("a value that is deeper than the stack is said to be", async () => {
	const Tree = { type: "array", items: { $ref: "#/components/schemas/Tree" } };
	const document = taking(json({ $ref: "#/components/schemas/Tree" }), {}, { components: { schemas: { Tree } } });
	const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
	const { parts } = await verify(document, nested(1000), { side: "request" });
	expect(parts).toMatchObject([{ verdict: "keeps" }]);
	await expect(verify(document, nested(100_000), { side: "request" })).rejects.toThrow(
		/recorded\.json: it is nested too deeply to be verified$/,
	);
});

describe("an answer", () => {
	const count = { required: true, schema: { type: "integer" } };
	const responses = {
		200: { description: "Right.", headers: { "x-count": count }, content: json({ type: "object" }) },
	};

	test("without a header that must be there is incomplete", async () => {
		const response = { status: 200, headers: { "content-type": "application/json" }, body: {} };
		const { parts } = await verify(getting({ responses }), { request: { method: "GET", path: "/a" }, response });
		expect(parts[1]).toMatchObject({ verdict: "incomplete", findings: [{ in: "header", pointer: "/x-count" }] });
	});

	test("is not blamed for headers that were not recorded", async () => {
		const { parts } = await verify(getting({ responses }), {
			request: { method: "GET", path: "/a" },
			response: { status: 200, body: {} },
		});
		expect(parts[1]).toMatchObject({ verdict: "keeps", findings: [] });
		expect(parts[1]?.unchecked).toContain("the headers: the recording holds none");
	});

	test("of an operation that documents none cannot be checked", async () => {
		const { parts } = await verify(getting({ responses: {} }), {
			request: { method: "GET", path: "/a" },
			response: { status: 418, body: "" },
		});
		expect(parts[1]).toMatchObject({ verdict: "keeps", findings: [] });
		expect(parts[1]?.unchecked).toEqual(["the response: its operation has none documented"]);
	});
});

describe("an address", () => {
	const document = documentOf(
		{
			"/items": { get: { operationId: "items", responses: success() } },
			"/items/{id}": {
				parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
				get: { operationId: "item", responses: success() },
			},
			"/items/first": { get: { operationId: "first", responses: success() } },
			"/files": {
				servers: [{ url: "https://files.example.com/store" }],
				get: { operationId: "files", responses: success() },
			},
		},
		{
			servers: [
				{
					url: "https://{region}.example.com/{version}",
					variables: { region: { default: "eu" }, version: { default: "v1" } },
				},
			],
		},
	);
	const routed = async (url: string, options: VerifyOptions = {}) => {
		const { parts, ignored } = await verify(document, { request: { method: "GET", url } }, options);
		return parts[0]?.operationId ?? ignored[0]?.reason;
	};

	test.each([
		["https://eu.example.com/v1/items", "items"],
		["https://us.example.com/v1/items", "items"],
		["https://us.example.com:8443/v1/items", "items"],
		["https://us.east.example.com/v1/items", "host us.east.example.com"],
		["https://example.com.evil.example/v1/items", "host example.com.evil.example"],
		["https://eu.example.com/v1/items/", "items"],
		["https://eu.example.com/v1/items/7/", "item"],
		["https://eu.example.com/v1/items/first", "first"],
		["https://eu.example.com/v1/items/first/", "first"],
		["https://eu.example.com/items", "items"],
		["https://eu.example.com/v1/other", "path /v1/other"],
		["https://files.example.com/store/files", "files"],
		["http://127.0.0.1:4010/any/prefix/items/7", "path /any/prefix/items/*"],
		["http://127.0.0.1:4010/v1/items/7", "item"],
		["/items/7", "item"],
	])("%s is that of %s", async (url, expected) => {
		expect(await routed(url)).toBe(expected);
	});

	test("of a host that the caller names counts as well", async () => {
		expect(await routed("https://proxy.example.org/v1/items")).toBe("host proxy.example.org");
		expect(await routed("https://proxy.example.org/v1/items", { hosts: ["proxy.example.org"] })).toBe("items");
	});

	test("has a parameter that is judged, with a slash behind it as well", async () => {
		const { parts } = await verify(document, { request: { method: "GET", url: "https://eu.example.com/v1/items/x/" } });
		expect(parts[0]?.findings).toMatchObject([{ in: "path", pointer: "/id", rule: "type" }]);
	});
});
