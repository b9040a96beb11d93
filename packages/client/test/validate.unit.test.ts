import { describe, expect, test } from "vitest";
import {
	lenientOrderSchema,
	orderSchema,
	resultsRequestSchema,
	validateOrder,
	validateResultsRequest,
} from "../src/validate/index.ts";
import { clocked } from "./clocked.ts";
import { order } from "./order.ts";
import { bodies } from "./validate-bodies.ts";
import { brokenBodies } from "./validate-faults.ts";
import { oracle } from "./validate-oracle.ts";

const profiles = ["strict", "lenient"] as const;
// Thousands of bodies, each judged by two validators.
const long = 30_000;

describe.each(bodies)("$name", ({ validate, schema, examples, complete }) => {
	const strict = oracle(schema, "strict");
	const lenient = oracle(schema, "lenient");
	const all = [complete, ...examples.map(({ value }) => value)].flatMap((body) => brokenBodies(body, schema));
	const broken = [...new Map(all.map((entry) => [entry.title, entry])).values()];

	describe.each(profiles)("%s", (profile) => {
		test.each(examples)("takes the contract's example $title", ({ value }) => {
			expect(validate(value, { profile })).toEqual({ ok: true, value });
		});

		test("takes a body with every member that the contract names", () => {
			expect(validate(complete, { profile })).toEqual({ ok: true, value: complete });
		});
	});

	test(
		"finds one issue in a body with one fault, with its place and rule",
		() => {
			const wrong = broken.filter(({ body, pointer, rule }) => {
				const result = validate(body);
				const issues = result.ok ? [] : result.issues;
				return strict(body) || issues.length !== 1 || issues[0]?.pointer !== pointer || issues[0].rule !== rule;
			});
			expect(wrong.map(({ title }) => title)).toEqual([]);
			expect(broken.length).toBeGreaterThan(0);
		},
		long,
	);

	test(
		"lets pass in lenient what is missing or null, and nothing else",
		() => {
			const wrong = broken.filter(({ body }) => validate(body, { profile: "lenient" }).ok !== lenient(body));
			expect(wrong.map(({ title }) => title)).toEqual([]);
		},
		long,
	);

	test(
		"judges bodies with many faults as a plain ajv does",
		() => {
			const random = randomFrom(1);
			for (let round = 0; round < 1500; round++) {
				const body = structuredClone(complete);
				for (let faults = 1 + (round % 6); faults > 0; faults--) spoil(body, random);
				expect([validate(body).ok, validate(body, { profile: "lenient" }).ok], JSON.stringify(body)).toEqual([
					strict(body),
					lenient(body),
				]);
			}
		},
		long,
	);

	test("repeats no value of the body", () => {
		const text = "Jane Roe 4111111111111111 jane.roe@example.com";
		const results = [text, 4_111_111_111_111_111, 123, [text], { [text]: text }].map((secret) =>
			validate(replaced(complete, secret)),
		);
		const issues = results.flatMap((result) => (result.ok ? [] : result.issues));
		expect(issues.length).toBeGreaterThan(0);
		expect(JSON.stringify(issues)).not.toMatch(/Jane|Roe|4111|example|123/);
	});
});

test("says of an issue what was expected and what was received, and where", () => {
	const body = { ...order, payment: [{ ...order.payment[0], amount: { amountUSD: 79.9 } }] };
	expect(validateOrder(body)).toEqual({
		ok: false,
		issues: [
			{
				message: "/payment/0/amount/amountUSD: expected a string or null, received a number with decimals.",
				path: ["payment", 0, "amount", "amountUSD"],
				pointer: "/payment/0/amount/amountUSD",
				rule: "type",
				expected: "a string or null",
				received: "a number with decimals",
			},
		],
	});
});

test.each([
	["a missing member", { totalAmount: undefined }, "/totalAmount: expected a value, received nothing."],
	[
		"a missing partner",
		{ totalAmount: { amountLocalCurrency: "9.99" } },
		/^\/totalAmount\/currency: .* because amountLocalCurrency is present/,
	],
	[
		"a format of two",
		{ connectionInformation: { ...order.connectionInformation, customerIP: "1.2.3" } },
		/expected the format ipv4 or the format ipv6, received a string of 5 characters/,
	],
	["a type of two", { totalDiscount: [] }, /expected an object or null, received an array of 0 entries/],
	[
		"a listed value",
		{ authorizationStep: "LATER" },
		/expected "PRE_AUTHORIZATION" or "POST_AUTHORIZATION", received a string of 5 characters/,
	],
	["text that is too short", { orderId: "" }, /expected at least 1 character, received an empty string/],
	[
		"a number that JSON would turn into null",
		{ checkoutTime: Number.NaN },
		/expected an integer, received a number that JSON cannot hold/,
	],
])("words %s", (_, change, message) => {
	const result = validateOrder({ ...order, ...change });
	expect(result.ok ? [] : result.issues.map((issue) => issue.message)).toEqual([
		typeof message === "string" ? message : expect.stringMatching(message),
	]);
});

test.each([null, undefined, "{}", 1, [], () => {}])("takes %o for no order", (body) => {
	for (const profile of profiles) expect(validateOrder(body, { profile })).toMatchObject({ issues: [{ pointer: "" }] });
});

test("takes a null where a member is required for an issue, also in lenient", () => {
	expect(validateOrder({ ...order, orderId: null }, { profile: "lenient" })).toMatchObject({
		issues: [{ pointer: "/orderId", rule: "type", received: "null" }],
	});
	expect(validateOrder({ ...order, connectionInformation: null }, { profile: "lenient" }).ok).toBe(false);
	expect(validateOrder({ ...order, orderType: "PHONE", connectionInformation: null }, { profile: "lenient" }).ok).toBe(
		true,
	);
	expect(validateOrder({}, { profile: "lenient" }).ok).toBe(true);
	expect(validateOrder({ cartItems: [null] }, { profile: "lenient" }).ok).toBe(false);
});

test("leaves the body as it is", () => {
	const body = { ...order, accountOwner: { email: "robin@example.com", firstName: null } };
	const before = structuredClone(body);
	expect(validateOrder(body, { profile: "lenient" })).toEqual({ ok: true, value: before });
	expect(body).toEqual(before);
});

test("judges a long order with a null in each place at once", clocked, () => {
	const item = { basicItemData: { name: null, quantity: null, price: { amountUSD: null, currency: null } } };
	const started = performance.now();
	validateOrder({ ...order, cartItems: Array.from({ length: 2000 }, () => item) }, { profile: "lenient" });
	expect(performance.now() - started).toBeLessThan(2000);
});

test("refuses a profile that there is not", () => {
	// @ts-expect-error
	expect(() => validateOrder(order, { profile: "loose" })).toThrow('profile must be "strict" or "lenient".');
});

test("gives Standard Schemas", () => {
	const { version, vendor, validate } = orderSchema["~standard"];
	expect([version, vendor]).toEqual([1, "@forter-orders/client"]);
	expect(validate(order)).toEqual({ value: order });
	expect(validate({ ...order, orderId: 1 })).toMatchObject({
		issues: [{ message: expect.stringContaining("/orderId"), path: ["orderId"] }],
	});
	expect(lenientOrderSchema["~standard"].validate({})).toEqual({ value: {} });
	expect(resultsRequestSchema["~standard"].validate({})).toMatchObject({ issues: [{ rule: "required" }] });
	expect(validateResultsRequest({}, { profile: "lenient" }).ok).toBe(true);
});

function randomFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** Walks down at random and puts something wrong, or nothing, where it stops. */
function spoil(body: unknown, random: (below: number) => number): void {
	let node = body;
	for (;;) {
		if (typeof node !== "object" || node === null) return;
		const keys = Object.keys(node);
		const key = keys[random(keys.length)];
		if (key === undefined) return;
		const next: unknown = Reflect.get(node, key);
		if (typeof next === "object" && next !== null && random(4) > 0) {
			node = next;
			continue;
		}
		const value = [null, undefined, null, undefined, "", "text", 1.5, 7, true, [], {}, [null]][random(12)];
		if (value === undefined && !Array.isArray(node)) Reflect.deleteProperty(node, key);
		else Reflect.set(node, key, value ?? null);
		return;
	}
}

function replaced(value: unknown, leaf: unknown): unknown {
	if (Array.isArray(value)) return value.map((entry) => replaced(entry, leaf));
	if (typeof value !== "object" || value === null) return leaf;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member, leaf)]));
}
