import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const cash = { type: "object", required: ["kind", "coins"], properties: { kind: { const: "cash" }, coins: whole } };
const card = { type: "object", required: ["kind", "brand"], properties: { kind: { const: "card" }, brand: text } };
const cashOrCard = [{ $ref: "#/components/schemas/Cash" }, { $ref: "#/components/schemas/Card" }];
const Cash = { type: "object", required: ["kind", "coins"], properties: { kind: text, coins: whole } };
const Card = { type: "object", required: ["kind", "brand"], properties: { kind: text, brand: text } };

/** Schemas that are made of others. */
export const oneOf: readonly Row[] = area("one-of", [
	schemaRow("allOf", {
		schema: {
			allOf: [
				{ type: "object", properties: { size: whole }, required: ["size"] },
				{ properties: { colour: text }, required: ["colour"] },
			],
		},
		valid: [{ size: 1, colour: "red" }],
		invalid: [
			[{ size: 1 }, "/colour required"],
			[{ colour: "red" }, "/size required"],
			[{ size: "1", colour: "red" }, "/size type"],
		],
		becomes: [{ allOf: [{ type: "object", properties: { size: whole }, required: ["size"] }] }, "E6"],
	}),
	schemaRow("allOf beside properties", {
		schema: { type: "object", properties: { size: whole }, allOf: [{ required: ["size"] }] },
		valid: [{ size: 1 }],
		invalid: [[{}, "/size required"]],
		becomes: [{ type: "object", properties: { size: whole } }, "E8"],
	}),
	schemaRow("allOf within allOf", {
		schema: { allOf: [{ allOf: [{ type: "object", required: ["size"] }] }, { properties: { size: { minimum: 1 } } }] },
		valid: [{ size: 1 }],
		invalid: [
			[{}, "/size required"],
			[{ size: 0 }, "/size minimum"],
		],
		becomes: [{ allOf: [{ allOf: [{ type: "object", required: ["size"] }] }] }, "E6"],
	}),
	schemaRow("allOf that narrows a text", {
		schema: { type: "object", properties: { code: { allOf: [{ type: "string", minLength: 2 }, { maxLength: 3 }] } } },
		valid: [{ code: "abc" }],
		invalid: [
			[{ code: "a" }, "/code minLength"],
			[{ code: "abcd" }, "/code maxLength"],
		],
		becomes: [{ type: "object", properties: { code: { allOf: [{ type: "string", minLength: 2 }] } } }, "B6.loosened"],
	}),
	schemaRow("anyOf", {
		schema: { type: "object", properties: { value: { anyOf: [text, whole] } } },
		valid: [{ value: "a" }, { value: 1 }],
		invalid: [[{ value: true }, "/value type"]],
		becomes: [{ type: "object", properties: { value: { anyOf: [text, whole, { type: "boolean" }] } } }, "T1"],
	}),
	schemaRow("anyOf of which several may hold", {
		schema: {
			type: "object",
			properties: { mail: text, phone: text },
			anyOf: [{ required: ["mail"] }, { required: ["phone"] }],
		},
		valid: [{ mail: "robin@example.com" }, { phone: "+15550100" }, { mail: "robin@example.com", phone: "+15550100" }],
		invalid: [[{}, "anyOf"]],
		becomes: [{ type: "object", properties: { mail: text, phone: text } }, "C5.removed"],
	}),
	schemaRow("oneOf by type", {
		schema: { type: "object", properties: { value: { oneOf: [text, { type: "object", required: ["size"] }] } } },
		valid: [{ value: "a" }, { value: { size: 1 } }],
		invalid: [
			[{ value: 1 }, "/value type"],
			[{ value: {} }, "/value/size required"],
		],
		becomes: [{ type: "object", properties: { value: text } }, "T2"],
	}),
	schemaRow("oneOf of which one only may hold", {
		schema: {
			type: "object",
			properties: { mail: text, phone: text },
			oneOf: [{ required: ["mail"] }, { required: ["phone"] }],
		},
		valid: [{ mail: "robin@example.com" }, { phone: "+15550100" }],
		invalid: [
			[{}, "oneOf"],
			[{ mail: "robin@example.com", phone: "+15550100" }, "oneOf"],
		],
		becomes: [
			{
				type: "object",
				properties: { mail: text, phone: text },
				anyOf: [{ required: ["mail"] }, { required: ["phone"] }],
			},
			"C7.any",
		],
	}),
	schemaRow("oneOf of numbers that overlap", {
		schema: { type: "object", properties: { size: { type: "integer", oneOf: [{ minimum: 5 }, { multipleOf: 3 }] } } },
		valid: [{ size: 5 }, { size: 3 }],
		invalid: [
			[{ size: 6 }, "/size oneOf"],
			[{ size: 4 }, "/size oneOf"],
		],
		becomes: [
			{ type: "object", properties: { size: { type: "integer", anyOf: [{ minimum: 5 }, { multipleOf: 3 }] } } },
			"C7.any",
		],
	}),
	schemaRow("oneOf told apart by a fixed member", {
		schema: { oneOf: [cash, card] },
		valid: [
			{ kind: "cash", coins: 3 },
			{ kind: "card", brand: "Sample" },
		],
		invalid: [
			[{ kind: "cash", brand: "Sample" }, "/coins required"],
			[{ kind: "card" }, "/brand required"],
			[{ kind: "coupon", coins: 1, brand: "Sample" }, "/kind const"],
		],
		becomes: [{ oneOf: [cash] }, "C8.reverse"],
	}),
	schemaRow("oneOf in items", {
		schema: { type: "array", items: { oneOf: [cash, card] } },
		valid: [
			[],
			[
				{ kind: "cash", coins: 3 },
				{ kind: "card", brand: "Sample" },
			],
		],
		invalid: [[[{ kind: "card", brand: "Sample" }, { kind: "cash" }], "/1/coins required"]],
		becomes: [{ type: "array", items: { oneOf: [card] } }, "C8.reverse"],
	}),
	schemaRow("oneOf within oneOf", {
		schema: { oneOf: [{ oneOf: [cash, card] }, { type: "string", enum: ["free"] }] },
		valid: ["free", { kind: "cash", coins: 3 }],
		invalid: [
			[{ kind: "card" }, "/brand required"],
			["gift", "enum"],
		],
		becomes: [{ oneOf: [cash, card] }, "C8.reverse"],
	}),
	schemaRow("not", {
		schema: { type: "object", properties: { code: { type: "string", not: { const: "none" } } } },
		valid: [{ code: "one" }],
		invalid: [[{ code: "none" }, "/code not"]],
		becomes: [{ type: "object", properties: { code: text } }, "C10.removed"],
	}),
	schemaRow("not of a member", {
		schema: { type: "object", properties: { size: whole }, not: { required: ["width"] } },
		valid: [{}, { size: 1 }],
		invalid: [[{ width: 1 }, "not"]],
		becomes: [{ type: "object", properties: { size: whole }, not: { required: ["height"] } }, "C10.changed"],
	}),
	schemaRow("discriminator by the names of the schemas", {
		schema: { oneOf: cashOrCard, discriminator: { propertyName: "kind" } },
		schemas: { Cash, Card },
		valid: [
			{ kind: "Cash", coins: 3 },
			{ kind: "Card", brand: "Sample" },
		],
		invalid: [
			[{ kind: "Cash" }, "/coins required"],
			[{ kind: "Card", brand: 1 }, "/brand type"],
		],
		becomes: [{ oneOf: cashOrCard }, "C11"],
	}),
	schemaRow("discriminator with a mapping", {
		schema: {
			oneOf: cashOrCard,
			discriminator: { propertyName: "kind", mapping: { coins: "#/components/schemas/Cash", plastic: "Card" } },
		},
		schemas: { Cash, Card },
		valid: [
			{ kind: "coins", coins: 3 },
			{ kind: "plastic", brand: "Sample" },
		],
		invalid: [
			[{ kind: "coins" }, "/coins required"],
			[{ kind: "plastic" }, "/brand required"],
		],
		becomes: [
			{
				oneOf: cashOrCard,
				discriminator: { propertyName: "kind", mapping: { money: "#/components/schemas/Cash", plastic: "Card" } },
			},
			"C12",
		],
		why: "OpenAPI 3.1, Discriminator Object: it changes no verdict, it says which branch was meant",
	}),
	schemaRow("discriminator with anyOf", {
		schema: { anyOf: cashOrCard, discriminator: { propertyName: "kind" } },
		schemas: { Cash, Card },
		valid: [
			{ kind: "Cash", coins: 3 },
			{ kind: "Card", brand: "Sample", coins: 1 },
		],
		invalid: [[{ kind: "Card", size: 1 }, "/brand required"]],
		becomes: [{ oneOf: cashOrCard, discriminator: { propertyName: "kind" } }, "C7.one"],
	}),
]);
