import { answers, json, takes } from "../make/document.ts";
import { answer, answerBare, get, post, send } from "../make/messages.ts";
import { area, operationRow, pathsRow, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const at = "/paths/~1things/get/responses/200/content/application~1json";

/** Examples, right and wrong. */
export const examples: readonly Row[] = area("examples", [
	operationRow("one example", {
		operation: {
			requestBody: takes(json(sized, { example: { size: 1 } })),
			responses: answers(json(sized, { example: { size: 2 } })),
		},
		messages: [post({ size: 1 }), answer({ size: 2 })],
		becomes: [{ requestBody: takes(json(sized, { example: { size: 3 } })) }, "L3"],
	}),
	operationRow("named examples", {
		operation: {
			responses: answers(
				json(sized, { examples: { small: { value: { size: 1 } }, big: { summary: "Big", value: { size: 9 } } } }),
			),
		},
		messages: [
			get("/things"),
			send("GET", "/things", { headers: { prefer: "example=big" } }),
			{ ...send("GET", "/things", { headers: { prefer: "example=none" } }), answered: { status: 404 } },
		],
		becomes: [{ responses: answers(json(sized, { examples: { small: { value: { size: 1 } } } })) }, "L4"],
	}),
	operationRow("an example that is elsewhere", {
		operation: {
			responses: answers(json(sized, { examples: { far: { externalValue: "https://example.com/thing.json" } } })),
		},
		messages: [get("/things"), answer({ size: 1 })],
		becomes: [{ responses: answers(json(sized)) }, "L4"],
		why: "nobody is asked for it; a body is made as if it were not there",
	}),
	operationRow("an example that breaks its schema", {
		operation: { responses: answers(json(sized, { example: { size: "big" } })) },
		messages: [get("/things"), answer({ size: "big" }, "body /size type")],
		becomes: [{ responses: answers(json(sized, { example: { size: 1 } })) }, "L3"],
		flaws: [
			`#${at}/example the example "example" of the response 200 of doThing breaks its schema: /size must be integer (type, #${at}/schema/properties/size/type); it is left out`,
		],
	}),
	operationRow("an example of a request that breaks its schema", {
		operation: { requestBody: takes(json(sized, { example: {} })) },
		messages: [post({ size: 1 }), post({}, "body /size required")],
		becomes: [{ requestBody: takes(json(sized)) }, "L3"],
		flaws: [
			'#/paths/~1things/post/requestBody/content/application~1json/example the example "example" of the request of doThing breaks its schema: /size is required (required, #/paths/~1things/post/requestBody/content/application~1json/schema/required); it is left out',
		],
	}),
	operationRow("an example as text where a value is meant", {
		operation: { responses: answers(json(sized, { example: '{"size": 1}' })) },
		messages: [get("/things"), answer({ size: 1 })],
		becomes: [{ responses: answers(json(sized, { example: { size: 1 } })) }, "L3"],
		why: "it breaks the schema as it is, and keeps it once it is read",
	}),
	operationRow("examples of parameters", {
		operation: {
			parameters: [
				{ in: "query", name: "size", required: true, schema: { type: "integer", maximum: 10 }, example: 7 },
				{
					in: "query",
					name: "colour",
					required: true,
					schema: { type: "string" },
					examples: { red: { value: "red" } },
				},
			],
		},
		messages: [get("/things?size=7&colour=red"), get("/things?size=11&colour=red", "query /size maximum")],
		becomes: [
			{
				parameters: [
					{ in: "query", name: "size", required: true, schema: { type: "integer", maximum: 10 } },
					{
						in: "query",
						name: "colour",
						required: true,
						schema: { type: "string" },
						examples: { red: { value: "red" } },
					},
				],
			},
			"L3",
		],
	}),
	schemaRow("a default and examples that break their own schema", {
		schema: {
			type: "object",
			properties: { size: { type: "integer", default: "big", examples: ["huge", 3] } },
			required: ["size"],
		},
		valid: [{ size: 1 }],
		invalid: [[{ size: "big" }, "/size type"]],
		becomes: [
			{ type: "object", properties: { size: { type: "integer", examples: ["huge", 3] } }, required: ["size"] },
			"P9.removed",
		],
		notRun: ["a value that its own schema refuses is left out"],
	}),
	operationRow("an example of a member that belongs to the other direction", {
		operation: {
			requestBody: takes(
				json(
					{
						type: "object",
						required: ["id", "size"],
						properties: { id: { type: "string", readOnly: true }, size: { type: "integer" } },
					},
					{ example: { size: 1 } },
				),
			),
		},
		messages: [post({ size: 1 })],
		becomes: [
			{
				requestBody: takes(
					json({
						type: "object",
						required: ["id", "size"],
						properties: { id: { type: "string", readOnly: true }, size: { type: "integer" } },
					}),
				),
			},
			"L3",
		],
	}),
]);

/** Documents with mistakes, of which all that can be used is used. */
export const imperfect: readonly Row[] = area("imperfect", [
	schemaRow("a type that is none", {
		schema: { type: "object", properties: { size: { type: "int" } } },
		valid: [{ size: 1 }, { size: "a" }],
		invalid: [[[], "type"]],
		becomes: [{ type: "object", properties: { size: { type: "integer" } } }, "T2", "U1"],
		flaws: bothWays(
			"/properties/size/type must be object, array, string, integer, number, boolean or null; it is ignored",
		),
	}),
	schemaRow("a bound that is a text", {
		schema: { type: "object", properties: { size: { type: "integer", minimum: "1" } } },
		valid: [{ size: 0 }],
		invalid: [[{ size: "0" }, "/size type"]],
		becomes: [{ type: "object", properties: { size: { type: "integer" } } }, "U1"],
		flaws: bothWays("/properties/size/minimum must be a number; it is ignored"),
	}),
	schemaRow("required that is true", {
		schema: { type: "object", properties: { size: { type: "integer", required: true } } },
		valid: [{}, { size: 1 }],
		invalid: [[{ size: "1" }, "/size type"]],
		becomes: [{ type: "object", properties: { size: { type: "integer" } } }, "U1"],
		flaws: bothWays("/properties/size/required must be a list of names; it is ignored"),
	}),
	schemaRow("a property that is no schema", {
		schema: { type: "object", properties: { size: "integer" } },
		valid: [{ size: 1 }, { size: "a" }],
		invalid: [["a", "type"]],
		becomes: [{ type: "object", properties: { size: { type: "integer" } } }, "T2"],
		flaws: bothWays("/properties/size must be a schema; it is ignored"),
	}),
	schemaRow("an empty list of alternatives", {
		schema: { type: "object", oneOf: [] },
		valid: [{}],
		invalid: [[[], "type"]],
		becomes: [{ type: "object" }, "U1"],
		flaws: bothWays("/oneOf must be a list of one schema at least; it is ignored"),
	}),
	schemaRow("an empty enum", {
		schema: { type: "object", properties: { size: { enum: [] } } },
		valid: [{}],
		invalid: [[{ size: 1 }, "/size properties"]],
		becomes: [{ type: "object", properties: { size: false } }],
		uncovered: ["body/size/present", "200/size/present"],
		why: "JSON Schema allows an empty list, of which nothing is a member",
	}),
	operationRow("a response by a reference to nothing", {
		operation: { responses: { 200: { $ref: "#/components/responses/Gone" } } },
		messages: [get("/things")],
		becomes: [{ responses: { 200: { description: "Done." } } }, "L7"],
		flaws: [
			'#/paths/~1things/get/responses/200/$ref refers to "#/components/responses/Gone", and there is nothing; it is left out',
		],
	}),
	operationRow("a response whose schema refers to nothing", {
		operation: { responses: answers(json({ $ref: "#/components/schemas/Gone" })) },
		messages: [
			{
				...get("/things"),
				answered: {
					status: 501,
					title: `The operation doThing cannot be served: its schema at #${at}/schema/$ref refers to "#/components/schemas/Gone", and there is nothing`,
				},
			},
			{
				...answer({}),
				unchecked: [
					`the body: its schema cannot be used, #${at}/schema/$ref refers to "#/components/schemas/Gone", and there is nothing`,
				],
			},
		],
		becomes: [{ responses: answers(json({ type: "object" })) }, "U1"],
		flaws: [
			`#${at}/schema/$ref refers to "#/components/schemas/Gone", and there is nothing; the response 200 of doThing is not checked, and without an example it is 501`,
		],
		notRun: [
			'the mock has no answer, as its schema cannot be used: refers to "#/components/schemas/Gone", and there is nothing',
		],
		uncovered: ["200/application~1json/(any)"],
		noCurl: "the answer cannot be made",
	}),
	operationRow("a response whose schema refers to nothing, with an example", {
		operation: { responses: answers(json({ $ref: "#/components/schemas/Gone" }, { example: { size: 1 } })) },
		messages: [get("/things")],
		becomes: [{ responses: answers(json({ type: "object" }, { example: { size: 1 } })) }, "U1"],
		flaws: [
			`#${at}/schema/$ref refers to "#/components/schemas/Gone", and there is nothing; the response 200 of doThing is not checked, and without an example it is 501`,
		],
	}),
	pathsRow("a path without a slash, and extensions", {
		paths: {
			things: { get: { operationId: "seeThings", responses: { 200: { description: "Done." } } } },
			"x-note": { get: {} },
			"/others": {
				"x-note": 1,
				get: {
					operationId: "seeOthers",
					"x-note": { $ref: "#/none" },
					responses: { "x-note": {}, 200: { description: "Done." } },
				},
			},
		},
		messages: [get("/others"), get("/things", "path path")],
		flaws: ["#/paths/things must begin with a slash; it is left out"],
		becomes: [{ info: { title: "Another", version: "1" } }, "L7"],
	}),
	operationRow("a parameter without a place", {
		operation: {
			parameters: [
				{ name: "size", schema: { type: "integer" } },
				{ in: "body", name: "thing", schema: { type: "object" } },
			],
		},
		messages: [get("/things"), get("/things?size=a")],
		becomes: [{ parameters: [] }],
		why: "nobody can know where it travels",
		flaws: [0, 1].map(
			(index) =>
				`#/paths/~1things/get/parameters/${index} must have a member \`in\`: path, query, querystring, header or cookie; it is left out`,
		),
	}),
	pathsRow("parts of another kind than must stand there", {
		paths: {
			"/none": "nothing",
			"/things": {
				get: { operationId: "seeThings", responses: { 200: { description: "Done." } } },
				post: [],
				put: null,
			},
		},
		messages: [get("/things"), get("/none", "path path"), send("POST", "/things", {}, "method method")],
		becomes: [{ info: { title: "Another", version: "1" } }, "L7"],
		flaws: [
			"#/paths/~1none must be an object, got a string; it is ignored",
			"#/paths/~1things/post must be an object, got a list; it is ignored",
		],
	}),
	operationRow("a parameter without a name", {
		operation: { parameters: [{ in: "query", schema: { type: "integer" } }] },
		messages: [get("/things"), get("/things?size=a")],
		becomes: [{ parameters: [] }],
		flaws: ["#/paths/~1things/get/parameters/0 must have a member `name`; it is left out"],
	}),
	operationRow("a header of a response with a name that is none", {
		operation: {
			responses: {
				200: { description: "Done.", headers: { "the size": { required: true, schema: { type: "integer" } } } },
			},
		},
		messages: [get("/things"), answerBare(200)],
		becomes: [{ summary: "See" }, "O7"],
		why: "RFC 9110, 5.1: a name is a token, and no message can carry another",
		flaws: ["#/paths/~1things/get/responses/200/headers/the size must be the name of a header; it is left out"],
	}),
]);

/** What a schema of a request and of a response is said to have, at the same place in both. */
function bothWays(rest: string): string[] {
	return ["requestBody", "responses/200"].map(
		(part) => `#/paths/~1things/post/${part}/content/application~1json/schema${rest}`,
	);
}
