import { answer, get, of, post, send } from "../make/messages.ts";
import { area, operationRow, pathsRow, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const Sized = { type: "object", properties: { size: whole }, required: ["size"] };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: unknown) => ({ "application/json": { schema } });
const broken = "#/paths/~1things/post";

// biome-ignore-start lint/suspicious/noThenProperty: the keyword's name
/** References, and what they lead to. */
export const references: readonly Row[] = area("references", [
	schemaRow("a reference to a component", {
		schema: ref("Sized"),
		schemas: { Sized },
		valid: [{ size: 1 }],
		invalid: [[{}, "/size required"]],
		becomes: [{ ...Sized, required: [] }, "E8"],
	}),
	schemaRow("keywords beside a reference", {
		schema: { ...ref("Sized"), required: ["colour"], properties: { colour: text } },
		schemas: { Sized },
		valid: [{ size: 1, colour: "red" }],
		invalid: [
			[{ size: 1 }, "/colour required"],
			[{ colour: "red" }, "/size required"],
		],
		becomes: [{ ...ref("Sized"), properties: { colour: text } }, "E8"],
	}),
	schemaRow("keywords beside a reference in 3.0 are none", {
		openapi: "3.0.4",
		schema: { ...ref("Sized"), required: ["colour"] },
		schemas: { Sized },
		valid: [{ size: 1 }],
		invalid: [[{ colour: "red" }, "/size required"]],
		becomes: [{ ...ref("Sized"), required: ["shade"] }],
		why: "OpenAPI 3.0, Reference Object: properties beside `$ref` shall be ignored",
	}),
	schemaRow("a chain of references", {
		schema: ref("One"),
		schemas: { One: ref("Two"), Two: ref("Three"), Three: Sized },
		valid: [{ size: 1 }],
		invalid: [[{ size: "1" }, "/size type"]],
		becomes: [{ ...ref("One"), maxProperties: 5 }, "E16.tightened"],
	}),
	schemaRow("$defs", {
		schema: {
			type: "array",
			items: { $ref: "#/paths/~1things/post/requestBody/content/application~1json/schema/$defs/size" },
			$defs: { size: whole },
		},
		valid: [[1]],
		invalid: [[["1"], "/0 type"]],
		becomes: [{ type: "array", items: text, $defs: { size: whole } }, "T3"],
	}),
	schemaRow("$anchor", {
		schema: {
			type: "object",
			properties: { size: { $ref: "#size" } },
			$defs: { any: { $anchor: "size", type: "integer" } },
		},
		valid: [{ size: 1 }],
		invalid: [[{ size: "1" }, "/size type"]],
		becomes: [{ type: "object", properties: { size: text } }, "T3"],
	}),
	schemaRow("$id", {
		schema: { $ref: "https://example.com/sized" },
		schemas: { Any: { $id: "https://example.com/sized", ...Sized } },
		valid: [{ size: 1 }],
		invalid: [[{}, "/size required"]],
		becomes: [{ $ref: "https://example.com/sized", minProperties: 2 }, "E15.tightened"],
	}),
	schemaRow("$id that is relative to another", {
		schema: { $ref: "https://example.com/parts/sized#small" },
		schemas: {
			Any: {
				$id: "https://example.com/parts/whole",
				$defs: { a: { $id: "sized", $defs: { b: { $anchor: "small", maximum: 5 } } } },
			},
		},
		valid: [5, "text"],
		invalid: [[6, "maximum"]],
		becomes: [{ maximum: 4 }, "B3.tightened"],
	}),
	schemaRow("a pointer within a schema with $id", {
		schema: ref("Any"),
		schemas: {
			Any: {
				$id: "https://example.com/any",
				type: "object",
				properties: { size: { $ref: "#/$defs/size" } },
				$defs: { size: whole },
			},
		},
		valid: [{ size: 1 }],
		invalid: [[{ size: "1" }, "/size type"]],
		becomes: [{ type: "object", properties: { size: text } }, "T3"],
	}),
	schemaRow("$dynamicRef", {
		schema: { $ref: "https://example.com/coloured-tree" },
		schemas: {
			Tree: {
				$id: "https://example.com/tree",
				$dynamicAnchor: "node",
				type: "object",
				properties: { size: whole, parts: { type: "array", items: { $dynamicRef: "#node" } } },
			},
			Coloured: {
				$id: "https://example.com/coloured-tree",
				$dynamicAnchor: "node",
				$ref: "tree",
				properties: { colour: text },
				required: ["colour"],
			},
		},
		valid: [{ colour: "red" }, { colour: "red", parts: [{ colour: "blue", size: 1 }] }],
		invalid: [
			[{ colour: "red", parts: [{}] }, "/parts/0/colour required"],
			[{ colour: "red", parts: [{ colour: "blue", size: "1" }] }, "/parts/0/size type"],
		],
		becomes: [{ $ref: "https://example.com/tree" }, "E6"],
		uncovered: ["body/parts.*/present", "body/parts.*/type", "200/parts.*/present", "200/parts.*/type"],
		why: "bodies are made from where a reference leads in its own schema; what it leads to at last is only judged",
	}),
	schemaRow("names that need escapes in a pointer", {
		schema: { $ref: "#/components/schemas/a~1b%20c~0d" },
		schemas: { "a/b c~d": Sized },
		valid: [{ size: 1 }],
		invalid: [[{}, "/size required"]],
		becomes: [{ $ref: "#/components/schemas/a~1b%20c~0d", minProperties: 2 }, "E15.tightened"],
	}),
	schemaRow("a percent sign that escapes nothing", {
		schema: { $ref: "#/components/schemas/100%" },
		schemas: { "100%": Sized },
		valid: [{ size: 1 }],
		invalid: [[{}, "/size required"]],
		becomes: [{ $ref: "#/components/schemas/100%", minProperties: 2 }, "E15.tightened"],
		why: "such a fragment is no URI; the name can be meant only literally",
	}),
	schemaRow("a schema that holds itself in properties", {
		schema: ref("Node"),
		schemas: { Node: { type: "object", properties: { next: ref("Node"), size: whole } } },
		valid: [{}, { next: { next: { size: 1 } } }],
		invalid: [[{ next: { next: { size: "1" } } }, "/next/next/size type"]],
		becomes: [{ ...ref("Node"), required: ["size"] }, "E7"],
	}),
	schemaRow("a schema that holds itself in items", {
		schema: ref("Node"),
		schemas: { Node: { type: "array", items: ref("Node"), maxItems: 2 } },
		valid: [[], [[], [[]]]],
		invalid: [[[[[], [], []]], "/0 maxItems"]],
		becomes: [{ ...ref("Node"), minItems: 1 }, "B8.tightened"],
	}),
	schemaRow("a schema that holds itself in prefixItems and contains", {
		schema: ref("Node"),
		schemas: { Node: { type: ["array", "integer"], prefixItems: [ref("Node")], contains: ref("Node") } },
		valid: [1, [1], [[1]]],
		invalid: [
			[[[]], "/0 contains", "contains"],
			[["a"], "/0 type", "contains"],
		],
		becomes: [{ ...ref("Node"), maxItems: 1 }, "B9.tightened"],
		uncovered: ["body/$/contains", "body/0/null", "body/0/type", "body/0/contains", "200/$/contains", "200/0/contains"],
		why: "an item that breaks its own schema is not what the list must contain either, so that no rule is broken alone",
	}),
	schemaRow("a schema that holds itself in other members", {
		schema: ref("Node"),
		schemas: { Node: { type: ["object", "integer"], additionalProperties: ref("Node") } },
		valid: [1, {}, { a: { b: 1 } }],
		invalid: [[{ a: { b: "1" } }, "/a/b type"]],
		becomes: [{ ...ref("Node"), type: "object" }, "T2"],
	}),
	schemaRow("a schema that holds itself in members by pattern", {
		schema: ref("Node"),
		schemas: { Node: { type: ["object", "integer"], patternProperties: { "^x": ref("Node") } } },
		valid: [1, { x: { xy: 1 } }, { a: "1" }],
		invalid: [[{ x: { xy: "1" } }, "/x/xy type"]],
		becomes: [{ ...ref("Node"), type: "object" }, "T2"],
	}),
	schemaRow("a schema that holds itself behind alternatives", {
		schema: ref("Node"),
		schemas: {
			Node: {
				oneOf: [
					whole,
					{ type: "array", items: ref("Node") },
					{ type: "object", properties: { part: { anyOf: [text, ref("Node")] } } },
				],
			},
		},
		valid: [1, [1, [2]], { part: "a" }, { part: [{ part: 1 }] }],
		invalid: [
			["a", "type"],
			[[1, ["a"]], "/1/0 type"],
		],
		becomes: [{ ...ref("Node"), type: ["integer", "array"] }, "T2"],
	}),
	schemaRow("a schema that holds itself behind a condition", {
		schema: ref("Node"),
		schemas: {
			Node: {
				type: "object",
				properties: { open: { type: "boolean" } },
				if: { properties: { open: { const: true } }, required: ["open"] },
				then: { properties: { inner: ref("Node") }, required: ["inner"] },
			},
		},
		valid: [{}, { open: false }, { open: true, inner: {} }],
		invalid: [[{ open: true, inner: { open: true } }, "/inner/inner required"]],
		becomes: [{ ...ref("Node"), minProperties: 1 }, "E15.tightened"],
	}),
	schemaRow("a schema that holds itself in names and dependent members", {
		schema: ref("Node"),
		schemas: {
			Node: {
				type: ["object", "string"],
				maxLength: 3,
				propertyNames: ref("Node"),
				dependentSchemas: { a: { properties: { b: ref("Node") } } },
				unevaluatedProperties: ref("Node"),
			},
		},
		valid: ["abc", { a: "a", b: { c: "d" } }],
		invalid: [
			[{ long: "a" }, "/long propertyNames"],
			[{ a: "a", b: "long" }, "/b maxLength"],
			[{ c: "long" }, "/c maxLength"],
		],
		becomes: [{ ...ref("Node"), type: "object" }, "T2"],
	}),
	schemaRow("a schema that is not itself", {
		schema: { type: "object", properties: { size: { not: ref("Big") } } },
		schemas: {
			Big: { type: "object", required: ["big"], properties: { big: { not: { type: "string" } }, inner: ref("Big") } },
		},
		valid: [{ size: 1 }, { size: { big: "no" } }, {}],
		invalid: [[{ size: { big: 1 } }, "/size not"]],
		becomes: [{ type: "object", properties: { size: {} } }, "C10.removed"],
	}),
	schemaRow("schemas that are true and false", {
		schema: { type: "object", properties: { any: ref("Any"), none: ref("None") } },
		schemas: { Any: true, None: false },
		valid: [{}, { any: [null] }],
		invalid: [[{ none: 1 }, "/none properties"]],
		becomes: [{ type: "object", properties: { any: text, none: ref("None") } }, "T2"],
		uncovered: ["body/none/present", "200/none/present"],
		why: "no value fits `false`, so that no body can have the member",
	}),
	schemaRow("a schema that takes all", {
		schema: true,
		valid: [{}, [], "text", 1, null, false],
		invalid: [],
		becomes: [{ type: "object" }, "T2"],
	}),
	schemaRow("a schema that takes nothing", {
		schema: false,
		valid: [],
		invalid: [[{}, "schema"]],
		becomes: [true, "C10.removed"],
		notRun: [
			"no request can be made: no body of application/json could be made for it",
			"the mock has no answer: no value was found that keeps its schema",
		],
		noCurl: "no request keeps the schema",
		uncovered: ["200/application~1json/(any)", "body/$/present", "200/$/present"],
	}),
	pathsRow("a schema that contains itself without going down", {
		paths: {
			"/things": {
				post: {
					operationId: "keepThing",
					requestBody: { required: true, content: content(ref("Node")) },
					responses: { 204: { description: "Done." } },
				},
			},
		},
		rest: { components: { schemas: { Node: { allOf: [ref("Node")] } } } },
		messages: [
			{
				...post({}),
				answered: {
					status: 501,
					title:
						"The operation keepThing cannot be served: its schema at #/components/schemas/Node contains itself without going down in the value",
				},
				unchecked: [
					"the body: its schema cannot be used, #/components/schemas/Node contains itself without going down in the value",
				],
			},
		],
		becomes: [{ components: { schemas: { Node: { allOf: [{ type: "object" }] } } } }, "U1"],
		flaws: [
			"#/components/schemas/Node contains itself without going down in the value; keepThing is answered with 501",
		],
		notRun: ["no request of it can be judged: contains itself without going down in the value"],
		noCurl: "the operation is not served",
		uncovered: ["204/no body/(any)"],
	}),
	pathsRow("a reference of a schema to nothing", {
		paths: {
			"/things": {
				post: {
					operationId: "keepThing",
					requestBody: { required: true, content: content(ref("Gone")) },
					responses: { 204: { description: "Done." } },
				},
			},
		},
		messages: [
			{
				...post({}),
				answered: {
					status: 501,
					title: `The operation keepThing cannot be served: its schema at ${broken}/requestBody/content/application~1json/schema/$ref refers to "#/components/schemas/Gone", and there is nothing`,
				},
				unchecked: [
					`the body: its schema cannot be used, ${broken}/requestBody/content/application~1json/schema/$ref refers to "#/components/schemas/Gone", and there is nothing`,
				],
			},
		],
		becomes: [{ components: { schemas: { Gone: { type: "object" } } } }, "U1", "L6.added"],
		flaws: [
			`${broken}/requestBody/content/application~1json/schema/$ref refers to "#/components/schemas/Gone", and there is nothing; keepThing is answered with 501`,
		],
		notRun: ['no request of it can be judged: refers to "#/components/schemas/Gone", and there is nothing'],
		noCurl: "the operation is not served",
		uncovered: ["204/no body/(any)"],
	}),
	pathsRow("parts of another operation", {
		paths: {
			"/things": {
				post: {
					operationId: "keepThing",
					parameters: [{ in: "query", name: "size", schema: whole }],
					requestBody: { required: true, content: content(Sized) },
					responses: { 200: { description: "Done.", content: content(Sized) } },
				},
			},
			"/others": {
				post: {
					operationId: "keepOther",
					parameters: [{ $ref: "#/paths/~1things/post/parameters/0" }],
					requestBody: { $ref: "#/paths/~1things/post/requestBody" },
					responses: { 200: { $ref: "#/paths/~1things/post/responses/200" } },
				},
			},
		},
		messages: [
			{ ...post({ size: 1 }), path: "/others?size=1", operationId: "keepOther" },
			{ ...post({}, "body /size required"), path: "/others", operationId: "keepOther" },
			{ ...post({ size: 1 }, "query /size type"), path: "/others?size=a", operationId: "keepOther" },
			of("keepOther", answer({ size: 1 })),
			of("keepOther", answer({ size: "1" }, "body /size type")),
		],
		becomes: [{ info: { title: "Another", version: "1" } }, "L7"],
	}),
	pathsRow("components of every kind", {
		paths: {
			"/things": {
				parameters: [{ $ref: "#/components/parameters/Size" }],
				post: {
					operationId: "keepThing",
					requestBody: { $ref: "#/components/requestBodies/Thing" },
					responses: { 200: { $ref: "#/components/responses/Thing" } },
				},
			},
		},
		rest: {
			components: {
				schemas: { Sized },
				parameters: { Size: { in: "query", name: "size", required: true, schema: whole } },
				requestBodies: { Thing: { required: true, content: content(ref("Sized")) } },
				responses: {
					Thing: {
						description: "Done.",
						headers: { "X-Count": { $ref: "#/components/headers/Count" } },
						content: {
							"application/json": { schema: ref("Sized"), examples: { one: { $ref: "#/components/examples/One" } } },
						},
					},
				},
				headers: { Count: { required: true, schema: whole } },
				examples: { One: { value: { size: 1 } } },
			},
		},
		messages: [
			{ ...post({ size: 1 }), path: "/things?size=1" },
			post({ size: 1 }, "query /size required"),
			{ ...post({}, "body /size required"), path: "/things?size=1" },
			{ ...answer({ size: 1 }), headers: { "content-type": "application/json", "x-count": "1" } },
			answer({ size: 1 }, "header /x-count required"),
		],
		becomes: [{ info: { title: "Another", version: "1" } }, "L7"],
	}),
	pathsRow("a path item by reference", {
		paths: { "/things": { $ref: "#/components/pathItems/Things" } },
		rest: {
			components: {
				pathItems: {
					Things: {
						get: {
							operationId: "seeThing",
							parameters: [{ in: "query", name: "size", schema: whole }],
							responses: { 204: { description: "Done." } },
						},
					},
				},
			},
		},
		messages: [get("/things"), get("/things?size=a", "query /size type")],
		becomes: [{ paths: {} }, "O1"],
	}),
	pathsRow("what stands beside the reference to a path item", {
		paths: {
			"/things/{id}": {
				$ref: "#/components/pathItems/Thing",
				parameters: [{ in: "path", name: "id", required: true, schema: whole }],
				delete: { operationId: "dropThing", responses: { 204: { description: "Done." } } },
			},
		},
		rest: {
			components: {
				pathItems: {
					Thing: {
						parameters: [
							{ in: "path", name: "id", required: true, schema: { type: "boolean" } },
							{ in: "query", name: "size", schema: whole },
						],
						get: { operationId: "seeThing", responses: { 204: { description: "Done." } } },
					},
				},
			},
		},
		messages: [
			of("seeThing", get("/things/1?size=2")),
			of("seeThing", get("/things/a", "path /id type")),
			of("seeThing", get("/things/1?size=a", "query /size type")),
			of("dropThing", send("DELETE", "/things/1", {})),
			of("dropThing", send("DELETE", "/things/a", {}, "path /id type")),
		],
		becomes: [{ info: { title: "Another", version: "1" } }, "L7"],
		why: "OpenAPI leaves open what holds where both have a field; then that counts which stands closer to the path",
	}),
	operationRow("a parameter by a reference to nothing", {
		operation: { parameters: [{ $ref: "#/components/parameters/Gone" }, { in: "query", name: "size", schema: whole }] },
		messages: [get("/things?size=1"), get("/things?size=a", "query /size type")],
		becomes: [{ parameters: [{ in: "query", name: "size", schema: whole }] }],
		flaws: [
			'#/paths/~1things/get/parameters/0/$ref refers to "#/components/parameters/Gone", and there is nothing; it is left out',
		],
	}),
]);
// biome-ignore-end lint/suspicious/noThenProperty: the keyword's name
