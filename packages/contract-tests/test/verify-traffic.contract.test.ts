import { describe, expect, test } from "vitest";
import { bundledContract } from "../src/contract/load.ts";
import { type VerifyOptions, verifyFiles } from "../src/verify/verify.ts";
import { entry, file, har, operations, requestBody, requiredHeaders, responseBody } from "./support/recordings.ts";

const contract = bundledContract();
const { order } = operations;

async function verify(content: unknown, options: VerifyOptions = {}) {
	const { verdict, files } = await verifyFiles(contract, [file(content)], options);
	const { parts = [], ignored = [] } = files[0] ?? {};
	return { verdict, parts, ignored, findings: parts.flatMap((part) => part.findings) };
}

describe("a HAR recording", () => {
	test("keeps the contract when both sides do", async () => {
		const { verdict, parts } = await verify(har(entry()));
		expect(verdict).toBe("pass");
		expect(parts).toMatchObject([
			{ name: "entry 0", operationId: order.operationId, side: "request", verdict: "keeps" },
			{ name: "entry 0", operationId: order.operationId, side: "response", status: "200", verdict: "keeps" },
		]);
	});

	test("may hold bodies in Base64 and with a byte order mark", async () => {
		const text = Buffer.from(`\uFEFF${JSON.stringify({ forterDecision: 7 })}`).toString("base64");
		const { findings } = await verify(
			har(entry({}, { content: { mimeType: "application/json", encoding: "base64", text } })),
		);
		expect(findings).toMatchObject([{ in: "body", pointer: "/forterDecision", rule: "type" }]);
	});

	test("ignores other hosts and paths, counts them, and keeps ids out of what it says", async () => {
		const elsewhere = entry({ url: "https://cdn.example.com/v3/orders/ord-1" });
		const before = entry({ url: "https://api.forter-secure.com/v2/orders/ord-77-robin" });
		const { parts, ignored } = await verify(har(elsewhere, before, elsewhere, entry()));
		expect(parts).toHaveLength(2);
		expect(ignored).toEqual([
			{ reason: "host cdn.example.com", count: 2 },
			{ reason: "path /v2/orders/*", count: 1 },
		]);
	});

	test("with nothing in it that belongs to the contract is no pass", async () => {
		expect(await verify(har(entry({ url: "https://cdn.example.com/x" })))).toMatchObject({
			verdict: "findings",
			parts: [],
		});
		expect(await verify(har())).toMatchObject({ verdict: "findings", parts: [], ignored: [] });
	});

	test("takes the hosts that the caller names, the servers of the contract, and this machine", async () => {
		const at = (url: string) => har(entry({ url }));
		expect(
			(await verify(at("https://proxy.example.com/v3/orders/1"), { hosts: ["proxy.example.com"] })).parts,
		).toHaveLength(2);
		expect((await verify(at("https://proxy.example.com/v3/orders/1"))).parts).toHaveLength(0);
		expect((await verify(at("https://8b47c6d423ba.api.forter-secure.com/v3/orders/1"))).parts).toHaveLength(2);
		expect((await verify(at("https://api.forter-secure.com.evil.example/v3/orders/1"))).parts).toHaveLength(0);
		expect((await verify(at("http://localhost:4010/v3/orders/1"))).parts).toHaveLength(2);
		expect((await verify(at("http://localhost:4010/prefix/v3/orders/1"))).parts).toHaveLength(0);
	});

	test("tells the two operations apart by the path", async () => {
		const body = JSON.stringify({ managedOrderToken: "t" });
		const results = entry({
			url: "http://localhost/v3/orders/1/results",
			postData: { mimeType: "application/json", text: body },
		});
		expect((await verify(har(results))).parts[0]).toMatchObject({
			operationId: operations.results.operationId,
			verdict: "keeps",
		});
	});
});

describe("a request", () => {
	test("with another method is one finding", async () => {
		const { findings } = await verify(har(entry({ method: "PUT" })));
		expect(findings).toMatchObject([{ in: "method", expected: "POST", received: "PUT" }]);
	});

	test("without a required header is a finding for each", async () => {
		const { findings } = await verify(har(entry({ headers: [{ name: "content-type", value: "application/json" }] })));
		expect(requiredHeaders()).not.toHaveLength(0);
		expect(findings.map(({ in: part, pointer, rule }) => [part, pointer, rule])).toEqual(
			requiredHeaders().map(({ name }) => ["header", `/${name}`, "required"]),
		);
	});

	test("in another media type, with another body, or without one is a finding", async () => {
		const headers = (value: string) => [{ name: "content-type", value }, ...requiredHeaders()];
		const media = await verify(har(entry({ headers: headers("text/plain") })));
		expect(media.findings).toMatchObject([
			{ in: "header", pointer: "/content-type", expected: "one of application/json", received: "text/plain" },
		]);
		const odd = await verify(har(entry({ headers: headers("robin@example.com") })));
		expect(odd.findings).toMatchObject([{ received: "a string of 17" }]);
		const broken = await verify(har(entry({ postData: { mimeType: "application/json", text: '{"orderId":' } })));
		expect(broken.findings).toMatchObject([
			{
				in: "body",
				rule: "json",
				expected: "valid JSON: expected a value at line 1, column 12",
				received: "something else",
			},
		]);
		const none = await verify(har(entry({ postData: undefined })));
		expect(none.findings).toMatchObject([{ in: "body", rule: "required", received: "nothing" }]);
	});

	test("is not blamed for what the recording left out", async () => {
		const { verdict, parts } = await verify(
			har(entry({ headers: [], postData: { mimeType: "application/json", size: 9 } })),
		);
		expect(verdict).toBe("pass");
		expect(parts[0]?.unchecked).toEqual([
			"the headers: the recording holds none",
			"the credentials: the recording does not hold them all",
			"the body: the recording does not hold it",
		]);
	});
});

describe("a response", () => {
	test("with a status, a media type or a body that the contract does not have is a finding", async () => {
		const status = await verify(har(entry({}, { status: 418 })));
		expect(status.findings).toMatchObject([
			{ in: "status", received: "418", expected: expect.stringContaining("200") },
		]);
		const html = await verify(har(entry({}, { headers: [{ name: "content-type", value: "text/html" }] })));
		expect(html.findings).toMatchObject([{ in: "header", pointer: "/content-type", received: "text/html" }]);
		const empty = await verify(har(entry({}, { content: { size: 0, mimeType: "application/json", text: "" } })));
		expect(empty.findings).toMatchObject([{ in: "body", received: "nothing" }]);
	});

	test("that was not recorded is said to be", async () => {
		const { verdict, parts } = await verify(har(entry({}, { status: 0 })));
		expect(verdict).toBe("pass");
		expect(parts).toMatchObject([{ side: "request" }]);
		expect(parts[0]?.unchecked).toContain("the response: the recording holds none");
	});
});

describe("exchanges as JSON", () => {
	const exchange = {
		request: { method: "post", path: "/v3/orders/ord-1", body: requestBody(order) },
		response: { status: 200, headers: { "Content-Type": "application/json" }, body: responseBody(order, "200") },
	};

	test("are one or a list", async () => {
		expect(await verify(exchange)).toMatchObject({
			verdict: "pass",
			parts: [{ name: "exchange" }, { name: "exchange" }],
		});
		const broken = { ...exchange, response: { status: 400, body: { errors: "none" } } };
		const { parts } = await verify([exchange, broken]);
		expect(parts).toHaveLength(4);
		expect(parts[3]).toMatchObject({
			name: "exchange 1",
			status: "400",
			verdict: "breaks",
			findings: [{ pointer: "/errors", rule: "type" }],
		});
	});

	test("say which one has no request", async () => {
		await expect(verify(har(entry(), {}))).rejects.toThrow(/: entry 1 has no request with a method and a URL$/);
	});
});
