import { expect, test } from "vitest";
import { requestJson, requestLine } from "../src/cli/request-log.ts";
import type { RecordedRequest } from "../src/index.ts";

const plain: RecordedRequest = {
	method: "POST",
	path: "/v3/orders/ord-1",
	orderId: "ord-1",
	body: { accountOwner: { email: "robin@example.com" } },
	status: 200,
	verdict: "accepted",
	chosenBy: "default",
	notes: [],
	violations: [],
	durationMs: 1.6,
};
const violation = { in: "body", pointer: "/payment", rule: "required", message: "is required" } as const;

test.each<[Partial<RecordedRequest>, string]>([
	[{}, "POST /v3/orders/ord-1 200 2 ms"],
	[{ chosenBy: "trigger" }, "POST /v3/orders/ord-1 200 2 ms  by trigger"],
	[{ fault: "delay" }, "POST /v3/orders/ord-1 200 2 ms  fault delay"],
	[{ status: 400, violations: [violation] }, "POST /v3/orders/ord-1 400 2 ms  body /payment is required"],
	[
		{ status: 400, violations: [violation, violation, violation], fault: "drip" },
		"POST /v3/orders/ord-1 400 2 ms  body /payment is required and 2 more; fault drip",
	],
	[
		{ status: 404, chosenBy: "memory", notes: ["no response gave out the value at /token"] },
		"POST /v3/orders/ord-1 404 2 ms  by memory; no response gave out the value at /token",
	],
])("writes a line with what is unusual: %j", (change, line) => {
	expect(requestLine({ ...plain, ...change })).toBe(line);
});

test("hides an address that is the name of a member", () => {
	const violations = [{ ...violation, pointer: "/robin@example.com" }];
	for (const text of [requestLine({ ...plain, violations }), requestJson({ ...plain, violations })]) {
		expect(text).toContain("body");
		expect(text).not.toContain("robin");
	}
});

test("writes JSON with all but the body", () => {
	const { body: _, ...rest } = plain;
	expect(JSON.parse(requestJson(plain))).toEqual({ event: "request", ...rest, durationMs: 2 });
});

test.each([
	["robin@example.com", true],
	["robin%40example.com", true],
	["4111111111111111", true],
	["5222220000000005", true],
	["ord-5111220000000009-b", true],
	["1795341051200", false],
	["ord-20261122-0001", false],
	["8b47c6d423ba", false],
])("prints the order id %s only if it is none of a person", (orderId, hidden) => {
	const request = { ...plain, path: `/v3/orders/${orderId}/results`, orderId };
	for (const text of [requestLine(request), requestJson(request)]) {
		expect(text.includes(orderId)).toBe(!hidden);
		expect(text).toContain("/results");
	}
});
