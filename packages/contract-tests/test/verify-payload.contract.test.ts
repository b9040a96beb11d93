import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { bundledContract, loadContract } from "../src/contract/load.ts";
import type { PartReport } from "../src/model/verify.ts";
import { renderVerify } from "../src/verify/render.ts";
import { type VerifyOptions, verifyFiles } from "../src/verify/verify.ts";
import { file, operations, requestBody, responseBody } from "./support/recordings.ts";

const contract = bundledContract();
const { order, results } = operations;

async function verify(value: unknown, options: VerifyOptions = {}): Promise<PartReport> {
	const report = await verifyFiles(contract, [file(value)], options);
	const [part] = report.files[0]?.parts ?? [];
	if (!part) throw new Error("nothing was verified");
	return part;
}

describe("which body it is", () => {
	test.each(
		contract.operations.flatMap(
			(operation) => operation.body?.media[0]?.examples.map(({ name, value }) => ({ operation, name, value })) ?? [],
		),
	)("the request example $name is recognised and keeps the contract", async ({ operation: { operationId }, value }) => {
		expect(await verify(value)).toMatchObject({ operationId, side: "request", verdict: "keeps", findings: [] });
	});

	test("a response is told by its members, and others that fit are named", async () => {
		const decided = await verify(responseBody(results, "200"));
		expect(decided).toMatchObject({ side: "response", status: "200", verdict: "keeps" });
		expect(decided.assumed).toMatch(/^recognised by its members; the response 200 of \w+ would fit as well$/);
		expect(await verify({ ...responseBody(order, "200"), managedOrderToken: "t" })).toMatchObject({
			operationId: order.operationId,
			status: "200",
			assumed: "recognised by its members",
		});
	});

	test("an error body is taken for the first status that has it", async () => {
		expect(await verify(responseBody(order, "400"))).toMatchObject({
			side: "response",
			status: "400",
			verdict: "keeps",
		});
	});

	test("a body of the predecessor is not taken for one of this contract", async () => {
		const error = await verify({ status: "failure", action: "", errors: [{ path: "#/payment/", message: "Forced" }] });
		expect(error).toMatchObject({ verdict: "unknown", findings: [] });
		expect(error.unchecked).toEqual([
			expect.stringMatching(
				/resembles the response 400 .+ low confidence and `action` is not: probably a body of another API version$/,
			),
		]);
		const approval = await verify({
			status: "success",
			action: "approve",
			message: "m",
			transaction: "t",
			portalUrl: "u",
		});
		expect(approval).toMatchObject({
			verdict: "unknown",
			unchecked: ["everything: no operation has a body with most of its members"],
		});
	});

	test.each([[{}], [[]], ["text"], [7], [null], [true]])("%j alone says nothing", async (value) => {
		const part = await verify(typeof value === "string" ? JSON.stringify(value) : value);
		expect(part).toMatchObject({
			verdict: "unknown",
			unchecked: [expect.stringContaining("give --operation and --side")],
		});
	});

	test("what the caller says counts", async () => {
		const options = { operationId: results.operationId, side: "request" } as const;
		const part = await verify({}, options);
		expect(part).toMatchObject({ operationId: results.operationId, side: "request", verdict: "incomplete" });
		expect(part).not.toHaveProperty("assumed");
		await expect(verify({}, { operationId: "V9Order" })).rejects.toThrow(
			/^the contract has no operation V9Order; it has V3Order, /,
		);
		await expect(verify({}, { status: "418" })).rejects.toThrow(
			"the contract has no request or response with status 418 with a body",
		);
	});
});

describe("what is wrong with it", () => {
	test("a fragment is incomplete, with each member that is missing and its line of the contract", async () => {
		const { payment } = requestBody(order);
		const part = await verify({ payment });
		expect(part).toMatchObject({ operationId: order.operationId, side: "request", verdict: "incomplete" });
		expect(part.findings.map(({ pointer, rule }) => [pointer, rule])).toContainEqual(["/orderId", "required"]);
		const lines = readFileSync(
			createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.yaml"),
			"utf8",
		).split("\n");
		for (const { rule, received, spec } of part.findings) {
			expect({ rule, received }).toEqual({ rule: "required", received: "nothing" });
			expect(lines[(spec?.line ?? 0) - 1]).toMatch(/^\s+- \w+$/);
		}
	});

	test("a wrong value breaks it, with pointer, rule, expected and received", async () => {
		const part = await verify({ ...requestBody(order), totalAmount: { amountLocalCurrency: "9.95", currency: "usd" } });
		expect(part.verdict).toBe("breaks");
		expect(part.findings).toEqual([
			{
				in: "body",
				pointer: "/totalAmount/currency",
				rule: "pattern",
				expected: 'to match pattern "^[A-Z]{3}$"',
				received: "a string of 3",
				severity: "failure",
				spec: expect.objectContaining({
					file: "openapi.yaml",
					pointer: "/components/schemas/Amount/properties/currency/pattern",
				}),
			},
		]);
	});

	test("the lenient profile lets what is missing pass, and nothing else", async () => {
		const { orderId: _, ...rest } = requestBody(order);
		const lenient = await verifyFiles(contract, [file(rest)], { profile: "lenient" });
		expect(lenient).toMatchObject({ verdict: "pass", files: [{ parts: [{ findings: [{ severity: "lenient" }] }] }] });
		expect(renderVerify(lenient)).toContain("incomplete, tolerated");
		const broken = await verifyFiles(contract, [file({ ...rest, orderType: 7 })], { profile: "lenient" });
		expect(broken.verdict).toBe("findings");
	});
});

describe("what could not be checked", () => {
	test("is said in a line each", async () => {
		const body = {
			...requestBody(order),
			orderType: "SPACESHIP",
			additionalInformation: { a: 1 },
			mood: "good",
			discounts: [{ b: 1 }],
		};
		const { unchecked } = await verify(body);
		expect(unchecked).toEqual(
			expect.arrayContaining([
				"path, headers and credentials: the file holds only a body",
				"1 member that the contract does not have: /mood",
				expect.stringMatching(/^the content of .*\/additionalInformation.*: the contract gives it no shape$/),
				"the value of /orderType: it is none that is known, and the list is open",
				expect.stringMatching(/^the format of .+ \(int64\): it is a hint that no validator checks$/),
				expect.stringMatching(/^how well 1 member of low confidence .+: \/discounts$/),
			]),
		);
		for (const line of unchecked) expect(line).not.toContain("\n");
	});

	test("of a body in which nothing is required is whether it is whole", async () => {
		const { unchecked } = await verify({ forterDecision: "APPROVE" });
		expect(unchecked).toContain("whether it is whole: the contract requires no member of this body");
	});
});

test("a very large body is judged whole, to the hundredth fault, and what is left out then is said", async () => {
	const body = requestBody(order);
	const [item] = Array.isArray(body.cartItems) ? body.cartItems : [];
	const cartItems = Array(120_000).fill(item);
	const fine = await verify({ ...body, cartItems });
	expect(fine).toMatchObject({ verdict: "keeps" });
	expect(fine.unchecked.filter((line) => line.startsWith("the body"))).toEqual([]);
	const late = await verify({
		...body,
		cartItems: [...cartItems, { ...item, basicItemData: { ...item.basicItemData, price: { currency: "usd" } } }],
	});
	expect(late).toMatchObject({
		verdict: "breaks",
		findings: [
			{
				pointer: "/cartItems/120000/basicItemData/price/currency",
				rule: "pattern",
				spec: { pointer: "/components/schemas/Amount/properties/currency/pattern" },
			},
		],
	});
	const early = await verify({ ...body, cartItems: cartItems.map(() => 7) });
	expect(early).toMatchObject({ verdict: "breaks", findings: { length: 100 } });
	expect(early.unchecked).toContain("the body: what is wrong after the first 100 faults");
});

test("a contract of one's own is as good", async () => {
	const pet = {
		type: "object",
		required: ["name"],
		properties: { name: { type: "string" }, age: { type: "integer", maximum: 40 } },
	};
	const own = await loadContract({
		openapi: "3.1.0",
		info: { title: "Pets", version: "1" },
		paths: { "/pets": { put: { requestBody: { content: { "application/json": { schema: pet } } }, responses: {} } } },
	});
	const report = await verifyFiles(own, [file({ name: "Rex", age: 41 })]);
	expect(report.files[0]?.parts[0]).toMatchObject({
		verdict: "breaks",
		findings: [{ pointer: "/age", rule: "maximum" }],
	});
});
