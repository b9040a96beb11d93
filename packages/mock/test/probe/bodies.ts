/** A schema, values that it takes, and values that it refuses with the place and the rule of the one fault. */
export interface BodyProbe {
	readonly name: string;
	readonly schema: object;
	readonly valid: readonly unknown[];
	readonly invalid: readonly (readonly [value: unknown, pointer: string, rule: string])[];
}

const text = { type: "string" };
const count = { type: "integer" };

/** What requests of real documents are made of, in the words of JSON Schema 2020-12. */
export const bodyProbes: readonly BodyProbe[] = [
	{ name: "const", schema: { const: "card" }, valid: ["card"], invalid: [["cash", "", "const"]] },
	{
		name: "const null",
		schema: { const: null },
		valid: [null],
		invalid: [
			[0, "", "const"],
			[false, "", "const"],
		],
	},
	{
		name: "enum",
		schema: { enum: ["a", 1, null] },
		valid: ["a", 1, null],
		invalid: [
			["b", "", "enum"],
			["1", "", "enum"],
		],
	},
	{ name: "a list of types", schema: { type: ["string", "null"] }, valid: ["a", null], invalid: [[1, "", "type"]] },
	{
		name: "boolean false",
		schema: { type: "boolean" },
		valid: [false, true],
		invalid: [
			["false", "", "type"],
			[0, "", "type"],
		],
	},
	{ name: "zero", schema: { type: "integer", minimum: 0 }, valid: [0], invalid: [[-1, "", "minimum"]] },
	{
		name: "an empty text",
		schema: { type: "string", maxLength: 1 },
		valid: ["", "é", "😀"],
		invalid: [["ab", "", "maxLength"]],
	},
	{
		name: "integer as 1.0",
		schema: count,
		valid: [1.0, 1e3],
		invalid: [
			[1.5, "", "type"],
			["1", "", "type"],
		],
	},
	{
		name: "exclusiveMinimum",
		schema: { type: "number", exclusiveMinimum: 0 },
		valid: [0.01],
		invalid: [[0, "", "exclusiveMinimum"]],
	},
	{
		name: "exclusiveMaximum",
		schema: { type: "number", exclusiveMaximum: 10 },
		valid: [9.99],
		invalid: [[10, "", "exclusiveMaximum"]],
	},
	{
		name: "multipleOf",
		schema: { type: "number", multipleOf: 0.5 },
		valid: [1.5],
		invalid: [[1.25, "", "multipleOf"]],
	},
	{
		name: "pattern",
		schema: { type: "string", pattern: "^\\p{Lu}+$" },
		valid: ["ÄB"],
		invalid: [["äb", "", "pattern"]],
	},
	{
		name: "a pattern with a needless escape",
		schema: { type: "string", pattern: "^\\-?\\_\\d$" },
		valid: ["-_1"],
		invalid: [["1", "", "pattern"]],
	},
	{
		name: "format date-time",
		schema: { type: "string", format: "date-time" },
		valid: ["2026-11-22T10:00:00Z"],
		invalid: [["2026-11-22", "", "format"]],
	},
	{
		name: "format uuid",
		schema: { type: "string", format: "uuid" },
		valid: ["3f2b8f4e-0a1b-4c7d-9e3f-5a6b7c8d9e0f"],
		invalid: [["3f2b", "", "format"]],
	},
	{ name: "an unknown format", schema: { type: "string", format: "order-number" }, valid: ["anything"], invalid: [] },
	{
		name: "required and nested",
		schema: {
			type: "object",
			required: ["a"],
			properties: { a: { type: "object", required: ["b"], properties: { b: text } } },
		},
		valid: [{ a: { b: "x" } }],
		invalid: [
			[{}, "/a", "required"],
			[{ a: {} }, "/a/b", "required"],
			[{ a: { b: 1 } }, "/a/b", "type"],
		],
	},
	{
		name: "names with a slash and a tilde",
		schema: { type: "object", required: ["a/b"], properties: { "a/b": count, "c~d": count } },
		valid: [{ "a/b": 1, "c~d": 2 }],
		invalid: [
			[{}, "/a~1b", "required"],
			[{ "a/b": 1, "c~d": "x" }, "/c~0d", "type"],
		],
	},
	{
		name: "dependentRequired",
		schema: { type: "object", dependentRequired: { amount: ["currency"] } },
		valid: [{}, { amount: "1", currency: "EUR" }],
		invalid: [[{ amount: "1" }, "/currency", "dependentRequired"]],
	},
	{
		name: "dependentSchemas",
		schema: { type: "object", dependentSchemas: { card: { required: ["bin"] } } },
		valid: [{}, { card: 1, bin: 2 }],
		invalid: [[{ card: 1 }, "/bin", "required"]],
	},
	{
		name: "additionalProperties false",
		schema: { type: "object", properties: { a: text }, additionalProperties: false },
		valid: [{}, { a: "x" }],
		invalid: [[{ b: 1 }, "/b", "additionalProperties"]],
	},
	{
		name: "additionalProperties as a schema",
		schema: { type: "object", properties: { a: text }, additionalProperties: count },
		valid: [{ a: "x", b: 1 }],
		invalid: [[{ b: "x" }, "/b", "type"]],
	},
	{
		name: "patternProperties",
		schema: { type: "object", patternProperties: { "^x-": text }, additionalProperties: false },
		valid: [{ "x-a": "b" }],
		invalid: [
			[{ "x-a": 1 }, "/x-a", "type"],
			[{ y: 1 }, "/y", "additionalProperties"],
		],
	},
	{
		name: "propertyNames",
		schema: { type: "object", propertyNames: { pattern: "^[a-z]+$" } },
		valid: [{ abc: 1 }],
		invalid: [[{ ABC: 1 }, "/ABC", "propertyNames"]],
	},
	{
		name: "minProperties",
		schema: { type: "object", minProperties: 1 },
		valid: [{ a: 1 }],
		invalid: [[{}, "", "minProperties"]],
	},
	{
		name: "maxProperties",
		schema: { type: "object", maxProperties: 1 },
		valid: [{}],
		invalid: [[{ a: 1, b: 2 }, "", "maxProperties"]],
	},
	{
		name: "unevaluatedProperties across allOf",
		schema: {
			allOf: [{ type: "object", properties: { a: text } }],
			properties: { b: text },
			unevaluatedProperties: false,
		},
		valid: [{ a: "x", b: "y" }],
		invalid: [
			[{ a: "x", c: "z" }, "/c", "unevaluatedProperties"],
			[{ a: 1 }, "/a", "type"],
		],
	},
	{
		name: "unevaluatedProperties with a reference",
		schema: { $ref: "#/components/schemas/Named", properties: { age: count }, unevaluatedProperties: false },
		valid: [{ name: "Robin", age: 4 }],
		invalid: [
			[{ name: "Robin", size: 1 }, "/size", "unevaluatedProperties"],
			[{ age: 4 }, "/name", "required"],
		],
	},
	{
		name: "unevaluatedItems",
		schema: { type: "array", prefixItems: [text], unevaluatedItems: false },
		valid: [["a"], []],
		invalid: [[["a", "b"], "/1", "unevaluatedItems"]],
	},
	{
		name: "prefixItems and items false",
		schema: { type: "array", prefixItems: [text, count], items: false },
		valid: [["a", 1], ["a"]],
		invalid: [
			[["a", "b"], "/1", "type"],
			[["a", 1, 2], "/2", "items"],
		],
	},
	{ name: "items", schema: { type: "array", items: count }, valid: [[], [1]], invalid: [[[1, "x"], "/1", "type"]] },
	{ name: "minItems", schema: { type: "array", minItems: 1 }, valid: [[1]], invalid: [[[], "", "minItems"]] },
	{ name: "maxItems", schema: { type: "array", maxItems: 1 }, valid: [[1]], invalid: [[[1, 2], "", "maxItems"]] },
	{
		name: "uniqueItems",
		schema: { type: "array", uniqueItems: true },
		valid: [[{ a: 1 }, { a: 2 }]],
		invalid: [[[{ a: 1 }, { a: 1 }], "", "uniqueItems"]],
	},
	{
		name: "contains",
		schema: { type: "array", contains: { const: "x" } },
		valid: [["a", "x"]],
		invalid: [[["a"], "", "contains"]],
	},
	{
		name: "minContains and maxContains",
		schema: { type: "array", contains: count, minContains: 2, maxContains: 3 },
		valid: [["a", 1, 2]],
		invalid: [
			[[1], "", "contains"],
			[[1, 2, 3, 4], "", "contains"],
		],
	},
	{ name: "minContains 0", schema: { type: "array", contains: count, minContains: 0 }, valid: [["a"]], invalid: [] },
	{
		name: "if, then, else",
		// As text, since an object with `then` looks like a promise.
		schema: JSON.parse(
			`{ "type": "object", "if": { "properties": { "kind": { "const": "phone" } }, "required": ["kind"] },
			"then": { "required": ["agent"] }, "else": { "required": ["ip"] } }`,
		),
		valid: [
			{ kind: "phone", agent: "a" },
			{ kind: "web", ip: "b" },
		],
		invalid: [
			[{ kind: "phone" }, "/agent", "required"],
			[{ kind: "web" }, "/ip", "required"],
		],
	},
	{
		name: "oneOf told apart by a tag",
		schema: {
			oneOf: [
				{
					type: "object",
					required: ["type", "number"],
					properties: { type: { const: "card" }, number: { type: "string", pattern: "^\\d+$" } },
				},
				{
					type: "object",
					required: ["type", "email"],
					properties: { type: { const: "wallet" }, email: { type: "string", format: "email" } },
				},
			],
		},
		valid: [
			{ type: "card", number: "1" },
			{ type: "wallet", email: "robin@example.com" },
		],
		invalid: [
			[{ type: "card", number: "x" }, "/number", "pattern"],
			[{ type: "card" }, "/number", "required"],
			[{ type: "wallet", email: "x" }, "/email", "format"],
			[{ type: "cash", number: "1" }, "/type", "const"],
			[7, "", "type"],
		],
	},
	{
		name: "oneOf with a discriminator",
		schema: {
			oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
			discriminator: {
				propertyName: "kind",
				mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
			},
		},
		valid: [
			{ kind: "cat", lives: 9 },
			{ kind: "dog", tricks: [] },
		],
		invalid: [
			[{ kind: "cat", lives: "x" }, "/lives", "type"],
			[{ kind: "dog" }, "/tricks", "required"],
		],
	},
	{
		name: "oneOf that overlaps",
		schema: { oneOf: [{ type: "number" }, { multipleOf: 2 }] },
		valid: [1, "a"],
		invalid: [[2, "", "oneOf"]],
	},
	{
		name: "oneOf by what is required",
		schema: { type: "object", oneOf: [{ required: ["id"] }, { required: ["name"] }] },
		valid: [{ id: 1 }, { name: "a" }],
		invalid: [
			[{}, "", "oneOf"],
			[{ id: 1, name: "a" }, "", "oneOf"],
		],
	},
	{
		name: "anyOf with null",
		schema: { anyOf: [{ type: "object", required: ["a"] }, { type: "null" }] },
		valid: [null, { a: 1 }],
		invalid: [
			[{}, "/a", "required"],
			["x", "", "type"],
		],
	},
	{
		name: "anyOf inside anyOf",
		schema: {
			anyOf: [
				{
					anyOf: [
						{ type: "string", format: "ipv4" },
						{ type: "string", format: "ipv6" },
					],
				},
				{ type: "null" },
			],
		},
		valid: ["192.0.2.1", "2001:db8::1", null],
		invalid: [["nowhere", "", "format"]],
	},
	{ name: "not", schema: { not: { type: "string" } }, valid: [1], invalid: [["a", "", "not"]] },
	{
		name: "allOf with two bounds",
		schema: { allOf: [{ type: "integer", minimum: 2 }, { maximum: 4 }] },
		valid: [3],
		invalid: [
			[1, "", "minimum"],
			[5, "", "maximum"],
			["x", "", "type"],
		],
	},
	{
		name: "a reference with siblings",
		schema: { type: "object", properties: { size: { $ref: "#/components/schemas/Count", maximum: 5 } } },
		valid: [{ size: 5 }],
		invalid: [
			[{ size: 6 }, "/size", "maximum"],
			[{ size: "x" }, "/size", "type"],
		],
	},
	{
		name: "a schema that contains itself",
		schema: { $ref: "#/components/schemas/Tree" },
		valid: [{ value: 1, children: [{ value: 2, children: [] }] }],
		invalid: [
			[{ value: 1, children: [{ value: 2, children: [{ value: "x" }] }] }, "/children/0/children/0/value", "type"],
		],
	},
	{
		name: "$defs and $anchor",
		schema: {
			$defs: { size: { $anchor: "size", type: "integer", minimum: 1 } },
			type: "object",
			properties: { size: { $ref: "#size" } },
		},
		valid: [{ size: 1 }],
		invalid: [[{ size: 0 }, "/size", "minimum"]],
	},
	{
		name: "$dynamicRef",
		schema: { $dynamicAnchor: "node", type: "object", properties: { value: count, next: { $dynamicRef: "#node" } } },
		valid: [{ value: 1, next: { value: 2 } }],
		invalid: [[{ value: 1, next: { value: "x" } }, "/next/value", "type"]],
	},
	{
		name: "contentEncoding",
		schema: { type: "string", contentEncoding: "base64", contentMediaType: "image/png" },
		valid: ["AAAA", "not base64!"],
		invalid: [[1, "", "type"]],
	},
	{ name: "a schema that takes anything", schema: {}, valid: [null, 0, false, "", [], {}], invalid: [] },
];

/** Components that the probes refer to. */
export const probeSchemas: Readonly<Record<string, object>> = {
	Named: { type: "object", required: ["name"], properties: { name: text } },
	Count: { type: "integer" },
	Cat: { type: "object", required: ["kind", "lives"], properties: { kind: text, lives: count } },
	Dog: { type: "object", required: ["kind", "tricks"], properties: { kind: text, tricks: { type: "array" } } },
	Tree: {
		type: "object",
		required: ["value"],
		properties: { value: count, children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
	},
};
