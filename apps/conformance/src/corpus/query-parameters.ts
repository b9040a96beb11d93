import { get } from "../make/messages.ts";
import { area, type BareRow, operationRow, parameterRow } from "../make/rows.ts";
import type { Part, Row } from "../row.ts";

const whole = { type: "integer" };
const list = { type: "array", items: whole, maxItems: 3 };
const size = { type: "object", required: ["width"], properties: { width: whole, unit: { type: "string" } } };

/** A query parameter in a style. */
function styleRow(
	style: Part,
	shape: "text" | "list" | "object",
	valid: readonly string[],
	invalid: readonly (readonly [query: string, ...faults: string[]])[],
	other: Part,
): BareRow {
	const schema = { text: whole, list, object: size }[shape];
	return parameterRow(`${style.style ?? "form"}, ${style.explode === false ? "in one" : "exploded"}, ${shape}`, {
		parameter: { in: "query", name: "thing", schema, ...style },
		messages: [
			get("/things"),
			...valid.map((query) => get(`/things?${query}`)),
			...invalid.map(([query, ...faults]) => get(`/things?${query}`, ...faults.map((fault) => `query /thing${fault}`))),
		],
		becomes: [other, "P6"],
	});
}

const inOne = { explode: false };
const form = { style: "form" };

/** Parameters in the query, by style, explode and shape. */
export const queryParameters: readonly Row[] = area("query-parameters", [
	parameterRow("one value", {
		parameter: { in: "query", name: "thing", required: true, schema: whole },
		messages: [
			get("/things?thing=7"),
			get("/things?other=1&thing=7"),
			get("/things", "query /thing required"),
			get("/things?thing=a", "query /thing type"),
			get("/things?thing=", "query /thing type"),
		],
		becomes: [{ required: false }, "P3.optional"],
	}),
	styleRow(
		{ ...form, explode: true },
		"list",
		["thing=7", "thing=7&thing=8"],
		[
			["thing=7&thing=a", "/1 type"],
			["thing=1&thing=2&thing=3&thing=4", " maxItems"],
		],
		inOne,
	),
	styleRow({ ...form, explode: false }, "list", ["thing=7", "thing=7,8"], [["thing=7,a", "/1 type"]], {
		explode: true,
	}),
	styleRow(
		{ style: "spaceDelimited", explode: false },
		"list",
		["thing=7%208", "thing=7"],
		[["thing=7%20a", "/1 type"]],
		form,
	),
	styleRow(
		{ style: "pipeDelimited", explode: false },
		"list",
		["thing=7%7C8", "thing=7|8"],
		[["thing=7%7Ca", "/1 type"]],
		form,
	),
	styleRow(
		{ ...form, explode: true },
		"object",
		["width=7", "width=7&unit=cm"],
		[
			["width=a", "/width type"],
			["unit=cm", "/width required"],
		],
		inOne,
	),
	styleRow(
		{ ...form, explode: false },
		"object",
		["thing=width,7", "thing=unit,cm,width,7"],
		[
			["thing=width,a", "/width type"],
			["thing=unit,cm", "/width required"],
		],
		{ explode: true },
	),
	styleRow(
		{ style: "spaceDelimited", explode: false },
		"object",
		["thing=width%207"],
		[["thing=width%20a", "/width type"]],
		form,
	),
	styleRow(
		{ style: "pipeDelimited", explode: false },
		"object",
		["thing=width%7C7"],
		[["thing=width%7Ca", "/width type"]],
		form,
	),
	styleRow(
		{ style: "deepObject", explode: true },
		"object",
		["thing[width]=7", "thing%5Bwidth%5D=7&thing%5Bunit%5D=cm"],
		[
			["thing[width]=a", "/width type"],
			["thing[unit]=cm", "/width required"],
		],
		form,
	),
	parameterRow("deepObject with objects and lists inside", {
		parameter: {
			in: "query",
			name: "thing",
			style: "deepObject",
			explode: true,
			schema: { type: "object", properties: { box: size, tags: { type: "array", items: whole } } },
		},
		messages: [
			get("/things?thing[box][width]=7"),
			get("/things?thing[tags][0]=1&thing[tags][1]=2"),
			get("/things?thing[tags][]=1&thing[tags][]=2"),
			get("/things?thing[tags]=1&thing[tags]=2"),
			get("/things?thing[box][width]=a", "query /thing/box/width type"),
			get("/things?thing[tags][0]=a", "query /thing/tags/0 type"),
		],
		becomes: [{ style: "form" }, "P6"],
		why: "OpenAPI leaves open how what is deeper is written; all forms that frameworks write are read",
	}),
	parameterRow("an object with other members, spread over the query", {
		parameter: {
			in: "query",
			name: "filter",
			schema: { type: "object", properties: { size: whole }, additionalProperties: { type: "boolean" } },
		},
		messages: [get("/things?size=1&open=true"), get("/things?size=1&open=maybe", "query /filter/open type")],
		becomes: [{ explode: false }, "P6"],
	}),
	operationRow("an object spread over the query beside another parameter", {
		operation: {
			parameters: [
				{
					in: "query",
					name: "filter",
					schema: { type: "object", properties: { size: whole }, additionalProperties: false },
				},
				{ in: "query", name: "page", schema: whole },
			],
		},
		messages: [
			get("/things?size=1&page=2"),
			get("/things?size=1&page=a", "query /page type"),
			get("/things?size=a&page=2", "query /filter/size type"),
			get("/things?colour=red", "query /filter/colour additionalProperties"),
		],
		becomes: [
			{
				parameters: [
					{
						in: "query",
						name: "filter",
						schema: { type: "object", properties: { size: whole }, additionalProperties: false },
					},
				],
			},
			"P4",
		],
	}),
	parameterRow("allowEmptyValue", {
		parameter: { in: "query", name: "thing", allowEmptyValue: true, schema: whole },
		messages: [
			get("/things?thing="),
			get("/things?thing"),
			get("/things?thing=7"),
			get("/things?thing=a", "query /thing type"),
		],
		becomes: [{ allowEmptyValue: false }, "P10.refused"],
	}),
	parameterRow("allowReserved", {
		parameter: {
			in: "query",
			name: "thing",
			allowReserved: true,
			schema: { type: "string", pattern: "^/a\\?b=c$", examples: ["/a?b=c"] },
		},
		messages: [
			get("/things?thing=/a?b=c"),
			get("/things?thing=%2Fa%3Fb%3Dc"),
			get("/things?thing=/a", "query /thing pattern"),
		],
		becomes: [{ allowReserved: false }, "P6"],
	}),
	parameterRow("truth values", {
		parameter: { in: "query", name: "thing", schema: { type: "boolean" } },
		messages: [
			get("/things?thing=true"),
			get("/things?thing=false"),
			get("/things?thing=1", "query /thing type"),
			get("/things?thing=True", "query /thing type"),
		],
		becomes: [{ schema: whole }, "T3"],
	}),
	parameterRow("numbers that are texts", {
		parameter: { in: "query", name: "thing", schema: { type: "string", pattern: "^0" } },
		messages: [get("/things?thing=007"), get("/things?thing=0"), get("/things?thing=7", "query /thing pattern")],
		becomes: [{ schema: { type: "string" } }, "B7.loosened"],
	}),
	parameterRow("a value of several types", {
		parameter: { in: "query", name: "thing", schema: { oneOf: [{ type: "integer", minimum: 5 }, { enum: ["all"] }] } },
		messages: [get("/things?thing=5"), get("/things?thing=all"), get("/things?thing=4", "query /thing oneOf")],
		becomes: [{ schema: { type: "integer", minimum: 5 } }, "C8.reverse"],
	}),
	parameterRow("one value or a list", {
		parameter: { in: "query", name: "thing", schema: { anyOf: [{ enum: ["all"] }, { type: "array", items: whole }] } },
		messages: [
			get("/things?thing=all"),
			get("/things?thing=1"),
			get("/things?thing=1&thing=2"),
			get("/things?thing=none", "query /thing/0 type"),
			get("/things?thing=1&thing=all", "query /thing/1 type"),
		],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("a number or a list of two", {
		parameter: {
			in: "query",
			name: "thing",
			explode: false,
			schema: { oneOf: [whole, { type: "array", items: whole, minItems: 2 }] },
		},
		messages: [
			get("/things?thing=5"),
			get("/things?thing=5,6"),
			get("/things?thing=a", "query /thing minItems", "query /thing/0 type"),
		],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("listed numbers", {
		parameter: { in: "query", name: "thing", schema: { enum: [1, 2] } },
		messages: [get("/things?thing=1"), get("/things?thing=3", "query /thing enum")],
		becomes: [{ schema: { enum: [1, 2, 3] } }, "T8"],
	}),
	parameterRow("a plus sign and an escaped one", {
		parameter: { in: "query", name: "thing", schema: { enum: ["a b", "a+b"] } },
		messages: [
			get("/things?thing=a+b"),
			get("/things?thing=a%20b"),
			get("/things?thing=a%2Bb"),
			get("/things?thing=ab", "query /thing enum"),
		],
		becomes: [{ schema: { enum: ["a b"] } }, "T9"],
		why: "a plus sign is a space in `application/x-www-form-urlencoded`, as which a query is written",
	}),
	parameterRow("a list without a list's style name", {
		parameter: { in: "query", name: "thing", schema: list },
		messages: [
			get("/things?thing[]=1&thing[]=2"),
			get("/things?thing[0]=1&thing[1]=2"),
			get("/things?thing[]=a", "query /thing/0 type"),
		],
		becomes: [{ required: true }, "P3.required"],
		why: "frameworks write lists so; OpenAPI has no style for it, and nothing else can be meant",
	}),
	parameterRow("a parameter without a schema", {
		parameter: { in: "query", name: "thing" },
		messages: [get("/things?thing=a"), get("/things?thing=")],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("a percent sign that escapes nothing in a query", {
		parameter: { in: "query", name: "thing", schema: { type: "string", maxLength: 4 } },
		messages: [get("/things?thing=100%"), get("/things?thing=1000%", "query /thing maxLength")],
		becomes: [{ schema: { type: "string", maxLength: 3 } }, "B6.tightened"],
	}),
	operationRow("a parameter of the path item, replaced by the operation's", {
		operation: {
			parameters: [
				{ in: "query", name: "thing", schema: whole },
				{ in: "query", name: "thing", schema: { type: "string", maxLength: 2 } },
			],
		},
		messages: [get("/things?thing=ab"), get("/things?thing=abc", "query /thing maxLength")],
		becomes: [{ parameters: [{ in: "query", name: "thing", schema: { type: "string" } }] }, "B6.loosened"],
		why: "a name must stand once in a place; of two the later one counts, as it does for a path item and its operation",
	}),
]);
