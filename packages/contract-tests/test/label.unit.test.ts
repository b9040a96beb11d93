import { openSpec } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { labelOf } from "../src/label/label.ts";

const spec = openSpec({
	openapi: "3.1.0",
	info: { title: "Orders", version: "1" },
	components: {
		schemas: {
			Amount: {
				type: "object",
				properties: { local: { type: "string" }, currency: { type: "string", pattern: "^[A-Z]{3}$" } },
				dependentRequired: { local: ["currency"] },
			},
			Order: {
				type: "object",
				required: ["amount"],
				properties: {
					amount: { $ref: "#/components/schemas/Amount" },
					ip: {
						anyOf: [
							{ type: "string", format: "ipv4" },
							{ type: "string", format: "ipv6" },
						],
					},
					discount: { anyOf: [{ $ref: "#/components/schemas/Discount" }, { type: "null" }] },
					kind: { type: "string", enum: ["web", "phone"] },
					code: {
						oneOf: [
							{ type: "integer", minimum: 3 },
							{ type: "integer", maximum: 5 },
						],
					},
					"a/b": { type: "object", additionalProperties: false },
				},
				if: { properties: { kind: { const: "phone" } } },
				else: { required: ["device"] },
			},
			Discount: { type: "object", required: ["coupon"], properties: { coupon: { type: "string" } } },
			// Only one of the validators takes a host without a dot.
			Disputed: { type: "string", format: "email" },
		},
	},
});
const order = { amount: {}, device: 1 };
const label = (value: unknown, schema = "Order") =>
	labelOf({ spec, direction: "request", schema: `/components/schemas/${schema}` }, value);

describe("a body is labelled", () => {
	test("valid when both validators accept it", () => {
		expect(label({ ...order, ip: "203.0.113.1", discount: null, code: 2 })).toEqual({ verdict: "valid" });
	});

	test.each([
		["a missing member", { device: 1 }, "/amount", ["required"], "/components/schemas/Order/required"],
		[
			"a member that another needs",
			{ ...order, amount: { local: "1" } },
			"/amount/currency",
			["dependentRequired"],
			"/components/schemas/Amount/dependentRequired",
		],
		[
			"a text off its pattern",
			{ ...order, amount: { currency: "eur" } },
			"/amount/currency",
			["pattern"],
			"/components/schemas/Amount/properties/currency/pattern",
		],
		[
			"a text that is of neither format",
			{ ...order, ip: "no" },
			"/ip",
			["format"],
			"/components/schemas/Order/properties/ip/anyOf/0/format",
		],
		[
			"a number where no alternative takes one",
			{ ...order, discount: 1 },
			"/discount",
			["type"],
			"/components/schemas/Discount/type",
		],
		[
			"what is wrong in the alternative that was meant",
			{ ...order, discount: {} },
			"/discount/coupon",
			["required"],
			"/components/schemas/Discount/required",
		],
		[
			"a wrong type that is no listed value either",
			{ ...order, kind: 7 },
			"/kind",
			["type"],
			"/components/schemas/Order/properties/kind/type",
		],
		[
			"a condition that is not met",
			{ amount: {}, kind: "web" },
			"/device",
			["required"],
			"/components/schemas/Order/else/required",
		],
		[
			"a value of two alternatives at once",
			{ ...order, code: 4 },
			"/code",
			["oneOf"],
			"/components/schemas/Order/properties/code/oneOf",
		],
		[
			"a member that must not be there",
			{ ...order, "a/b": { c: 1 } },
			"/a~1b/c",
			["additionalProperties"],
			"/components/schemas/Order/properties/a~1b/additionalProperties",
		],
	])("invalid at one place for %s", (_, value, pointer, rules, pointerInDocument) => {
		const result = label(value);
		if (result.verdict !== "invalid") throw new Error(`expected it to be invalid, got ${result.verdict}`);
		expect(result.breaches).toHaveLength(1);
		expect(result.breaches[0]).toMatchObject({ pointer, rules, document: pointerInDocument });
	});

	test("invalid at each of several places", () => {
		const result = label({ kind: "fax", discount: {} });
		expect(result.verdict === "invalid" && result.breaches.map(({ pointer }) => pointer).sort()).toEqual([
			"/amount",
			"/device",
			"/discount/coupon",
			"/kind",
		]);
	});

	test("disputed when the validators do not agree, so that nothing is proved with it", () => {
		expect(label("robin@localhost", "Disputed").verdict).toBe("disputed");
	});

	test("as it is after serialisation", () => {
		expect(label({ ...order, amount: { local: undefined } }).verdict).toBe("valid");
		expect(label(undefined).verdict).toBe("disputed");
	});
});
