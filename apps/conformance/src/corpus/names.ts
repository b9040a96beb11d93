import { get, getWith } from "../make/messages.ts";
import { area, operationRow, parameterRow, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const whole = { type: "integer" };

/** An object of its own members, also of one that an assignment would take for the prototype. */
const own = (...members: readonly (readonly [name: string, value: unknown])[]) => Object.fromEntries(members);

/** Names that mean something to JavaScript, to JSON Pointer or to HTTP. */
export const names: readonly Row[] = area("names", [
	schemaRow("members of every object", {
		schema: { type: "object", properties: { constructor: text, toString: text, hasOwnProperty: whole } },
		valid: [{}, { constructor: "a", toString: "b", hasOwnProperty: 1 }],
		invalid: [[{ constructor: 1 }, "/constructor type"]],
		becomes: [{ type: "object", properties: { constructor: whole, toString: text, hasOwnProperty: whole } }, "T3"],
	}),
	schemaRow("members of every object that are required", {
		schema: { type: "object", required: ["constructor", "valueOf"] },
		valid: [{ constructor: 1, valueOf: 2 }],
		invalid: [
			[{ valueOf: 2 }, "/constructor required"],
			[{ constructor: 1 }, "/valueOf required"],
		],
		becomes: [{ type: "object", required: ["constructor"] }, "E8"],
	}),
	schemaRow("a member named __proto__", {
		schema: { type: "object", properties: own(["__proto__", whole], ["size", whole]), required: ["__proto__"] },
		valid: [own(["__proto__", 1])],
		invalid: [
			[own(["__proto__", "1"]), "/__proto__ type"],
			[{}, "/__proto__ required"],
		],
		becomes: [{ type: "object", properties: own(["__proto__", whole], ["size", whole]) }, "E8"],
	}),
	schemaRow("what __proto__ asks for", {
		schema: { type: "object", properties: { size: whole }, dependencies: own(["__proto__", ["size"]]) },
		valid: [{}, own(["__proto__", 1], ["size", 1])],
		invalid: [[own(["__proto__", 1]), "/size dependentRequired"]],
		becomes: [{ type: "object", properties: { size: whole } }, "E17.loosened"],
	}),
	schemaRow("a member without a name", {
		schema: {
			type: "object",
			required: ["a", ""],
			properties: { "": { type: "integer" } },
		},
		valid: [{ a: 1, "": 1 }],
		invalid: [
			[{ a: 1 }, "/ required"],
			[{ a: 1, "": "a" }, "/ type"],
			[{ "": 1 }, "/a required"],
		],
		becomes: [{ type: "object", required: ["a"], properties: { "": { type: "integer" } } }, "E8"],
	}),
	schemaRow("a member without a name that another demands", {
		schema: { type: "object", dependentRequired: { b: [""] } },
		valid: [{ b: 1, "": 1 }, {}],
		invalid: [[{ b: 1 }, "/ dependentRequired"]],
		becomes: [{ type: "object" }, "E17.loosened"],
	}),
	schemaRow("data that looks like a reference", {
		schema: { type: "object", properties: { link: { const: { $ref: "abc" } }, list: { enum: [{ $ref: "abc" }, 1] } } },
		valid: [{ link: { $ref: "abc" } }, { list: { $ref: "abc" } }, { list: 1 }],
		invalid: [[{ link: { $ref: "#/$defs/abc" } }, "/link const"]],
		becomes: [{ type: "object", properties: { link: {}, list: { enum: [{ $ref: "abc" }, 1] } } }, "T13.removed"],
	}),
	schemaRow("__proto__ where other members are refused", {
		schema: { type: "object", properties: { size: whole }, additionalProperties: false },
		valid: [{ size: 1 }],
		invalid: [
			[own(["__proto__", 1]), "/__proto__ additionalProperties"],
			[{ constructor: 1 }, "/constructor additionalProperties"],
		],
		becomes: [{ type: "object", properties: { size: whole } }, "E11"],
	}),
	schemaRow("names with the marks of JSON Pointer", {
		schema: { type: "object", properties: { "a/b": whole, "c~d": whole, "": whole, "e%20f": whole } },
		valid: [{ "a/b": 1, "c~d": 2, "": 3, "e%20f": 4 }],
		invalid: [
			[{ "a/b": "1" }, "/a~1b type"],
			[{ "c~d": "1" }, "/c~0d type"],
			[{ "": "1" }, "/ type"],
			[{ "e%20f": "1" }, "/e%20f type"],
		],
		becomes: [{ type: "object", properties: { "a/b": text, "c~d": whole, "": whole, "e%20f": whole } }, "T3"],
	}),
	schemaRow("names in other scripts and with spaces", {
		schema: {
			type: "object",
			required: ["straße", "order number"],
			properties: { straße: text, "order number": whole },
		},
		valid: [{ straße: "Main Street 1", "order number": 1 }],
		invalid: [[{ straße: "Main Street 1" }, "/order number required"]],
		becomes: [{ type: "object", properties: { straße: text, "order number": whole } }, "E8"],
	}),
	schemaRow("members that are named like keywords", {
		schema: {
			type: "object",
			required: ["$ref", "type"],
			properties: { $ref: text, type: text, properties: whole, example: whole },
		},
		valid: [{ $ref: "#/none", type: "a", properties: 1, example: 1 }],
		invalid: [[{ $ref: 1, type: "a" }, "/$ref type"]],
		becomes: [
			{ type: "object", required: ["$ref"], properties: { $ref: text, type: text, properties: whole, example: whole } },
			"E8",
		],
	}),
	parameterRow("a query parameter named constructor", {
		parameter: { in: "query", name: "constructor", schema: whole },
		messages: [get("/things"), get("/things?constructor=1"), get("/things?constructor=a", "query /constructor type")],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("a query parameter named __proto__", {
		parameter: { in: "query", name: "__proto__", schema: whole },
		messages: [get("/things"), get("/things?__proto__=1"), get("/things?__proto__=a", "query /__proto__ type")],
		becomes: [{ required: true }, "P3.required"],
	}),
	operationRow("a path parameter named toString", {
		path: "/things/{toString}",
		operation: { parameters: [{ in: "path", name: "toString", required: true, schema: whole }] },
		messages: [get("/things/1"), get("/things/a", "path /toString type")],
		becomes: [{ parameters: [{ in: "path", name: "toString", required: true, schema: { type: "number" } }] }, "T1"],
	}),
	parameterRow("a query parameter with brackets and spaces in its name", {
		parameter: { in: "query", name: "page [size]", schema: whole },
		messages: [
			get("/things?page%20%5Bsize%5D=1"),
			get("/things?page+%5Bsize%5D=1"),
			get("/things?page%20%5Bsize%5D=a", "query /page [size] type"),
		],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("a header that is named like a member of every object", {
		parameter: { in: "header", name: "valueOf", schema: whole },
		messages: [getWith({}), getWith({ valueof: "1" }), getWith({ valueof: "a" }, "header /valueof type")],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("the case of a header's name does not matter", {
		parameter: { in: "header", name: "X-Count", required: true, schema: whole },
		messages: [getWith({ "x-count": "1" }), getWith({ "X-COUNT": "a" }, "header /x-count type")],
		becomes: [{ required: false }, "P3.optional"],
	}),
	parameterRow("headers that OpenAPI leaves to other parts", {
		parameter: { in: "header", name: "Accept", required: true, schema: { enum: ["none"] } },
		messages: [getWith({}), getWith({ accept: "*/*" })],
		becomes: [{ schema: { enum: ["other"] } }],
		why: "OpenAPI, Parameter Object: the definitions of Accept, Content-Type and Authorization shall be ignored",
	}),
]);
