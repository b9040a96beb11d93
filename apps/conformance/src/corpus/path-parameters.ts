import { get } from "../make/messages.ts";
import { area, type BareRow, operationRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const whole = { type: "integer" };
const list = { type: "array", items: whole, maxItems: 3 };
const size = { type: "object", required: ["width"], properties: { width: whole, unit: { type: "string" } } };

/** A parameter in the last segment of a path, in a style; `invalid` are segments with what they break. */
function styleRow(
	style: string,
	explode: boolean,
	shape: "text" | "list" | "object",
	valid: readonly string[],
	invalid: readonly (readonly [segment: string, fault: string])[],
): BareRow {
	const schema = { text: whole, list, object: size }[shape];
	const parameter = { in: "path", name: "thing", required: true, style, explode, schema };
	// The neighbour is written in another way, unless that is the same for a single value.
	const other = style === "simple" ? "label" : "simple";
	return operationRow(`${style}, ${explode ? "exploded" : "in one"}, ${shape}`, {
		path: "/things/{thing}",
		operation: { parameters: [parameter] },
		messages: [
			...valid.map((segment) => get(`/things/${segment}`)),
			...invalid.map(([segment, fault]) => get(`/things/${segment}`, `path /thing${fault}`)),
		],
		becomes: [{ parameters: [{ ...parameter, style: other }] }, "P6"],
	});
}

/** Parameters in paths, by style, explode and shape. */
export const pathParameters: readonly Row[] = area("path-parameters", [
	styleRow(
		"simple",
		false,
		"text",
		["7", "-7"],
		[
			["a", " type"],
			["1.5", " type"],
		],
	),
	styleRow("simple", true, "text", ["7"], [["a", " type"]]),
	styleRow(
		"simple",
		false,
		"list",
		["7", "7,8"],
		[
			["7,a", "/1 type"],
			["1,2,3,4", " maxItems"],
		],
	),
	styleRow("simple", true, "list", ["7", "7,8"], [["7,a", "/1 type"]]),
	styleRow(
		"simple",
		false,
		"object",
		["width,7", "unit,cm,width,7"],
		[
			["width,a", "/width type"],
			["unit,cm", "/width required"],
		],
	),
	styleRow(
		"simple",
		true,
		"object",
		["width=7", "unit=cm,width=7"],
		[
			["width=a", "/width type"],
			["unit=cm", "/width required"],
		],
	),
	styleRow(
		"label",
		false,
		"text",
		[".7"],
		[
			[".a", " type"],
			["7", " style"],
		],
	),
	styleRow("label", true, "text", [".7"], [[".a", " type"]]),
	styleRow("label", false, "list", [".7", ".7,8"], [[".7,a", "/1 type"]]),
	styleRow(
		"label",
		true,
		"list",
		[".7", ".7.8"],
		[
			[".7.a", "/1 type"],
			["7.8", " style"],
		],
	),
	styleRow(
		"label",
		false,
		"object",
		[".width,7"],
		[
			[".width,a", "/width type"],
			[".unit,cm", "/width required"],
		],
	),
	styleRow(
		"label",
		true,
		"object",
		[".width=7.unit=cm"],
		[
			[".width=a", "/width type"],
			[".unit=cm", "/width required"],
		],
	),
	styleRow(
		"matrix",
		false,
		"text",
		[";thing=7"],
		[
			[";thing=a", " type"],
			["7", " style"],
			["thing=7", " style"],
			[";7", " style"],
		],
	),
	styleRow("matrix", true, "text", [";thing=7"], [[";thing=a", " type"]]),
	styleRow("matrix", false, "list", [";thing=7", ";thing=7,8"], [[";thing=7,a", "/1 type"]]),
	styleRow(
		"matrix",
		true,
		"list",
		[";thing=7", ";thing=7;thing=8"],
		[
			[";thing=7;thing=a", "/1 type"],
			[";thing=7;8", " style"],
		],
	),
	styleRow(
		"matrix",
		false,
		"object",
		[";thing=width,7"],
		[
			[";thing=width,a", "/width type"],
			[";thing=unit,cm", "/width required"],
		],
	),
	styleRow(
		"matrix",
		true,
		"object",
		[";width=7;unit=cm"],
		[
			[";width=a", "/width type"],
			[";unit=cm", "/width required"],
			["width=7", " style"],
		],
	),
	operationRow("values with escapes", {
		path: "/things/{thing}",
		operation: {
			parameters: [
				{
					in: "path",
					name: "thing",
					required: true,
					schema: { type: "string", pattern: "^a[/ %]b$", examples: ["a b"] },
				},
			],
		},
		messages: [
			get("/things/a%2Fb"),
			get("/things/a%20b"),
			get("/things/a%25b"),
			get("/things/a%2Bb", "path /thing pattern"),
			get("/things/a/b", "path path"),
		],
		becomes: [
			{ parameters: [{ in: "path", name: "thing", required: true, schema: { type: "string", examples: ["a b"] } }] },
			"B7.loosened",
		],
	}),
	operationRow("an escaped comma does not divide a list", {
		path: "/things/{thing}",
		operation: {
			parameters: [
				{ in: "path", name: "thing", required: true, schema: { type: "array", items: { enum: ["a,b", "c"] } } },
			],
		},
		messages: [get("/things/a%2Cb,c"), get("/things/a,b", "path /thing/0 enum", "path /thing/1 enum")],
		becomes: [
			{
				parameters: [
					{ in: "path", name: "thing", required: true, schema: { type: "array", items: { enum: ["a,b"] } } },
				],
			},
			"T9",
		],
	}),
	operationRow("a percent sign that escapes nothing in a path", {
		path: "/things/{thing}",
		operation: {
			parameters: [{ in: "path", name: "thing", required: true, schema: { type: "string", maxLength: 4 } }],
		},
		messages: [get("/things/100%"), get("/things/1000%", "path /thing maxLength")],
		becomes: [
			{ parameters: [{ in: "path", name: "thing", required: true, schema: { type: "string", maxLength: 5 } }] },
			"B6.loosened",
		],
	}),
	operationRow("a path parameter that the template lacks", {
		path: "/things",
		operation: {
			parameters: [
				{ in: "path", name: "id", required: true, schema: { type: "integer" } },
				{ in: "query", name: "size", schema: { type: "integer" } },
			],
		},
		messages: [get("/things?size=1"), get("/things?size=a", "query /size type")],
		becomes: [{ parameters: [{ in: "query", name: "size", schema: { type: "integer" } }] }],
		flaws: ["#/paths/~1things/get/parameters/0 names id, which is not in the path /things; it is left out"],
		why: "no request can have it",
	}),
	operationRow("a path parameter without `required`", {
		path: "/things/{thing}",
		operation: { parameters: [{ in: "path", name: "thing", schema: whole }] },
		messages: [get("/things/1"), get("/things/a", "path /thing type")],
		becomes: [{ parameters: [{ in: "path", name: "thing", schema: { type: "number" } }] }, "T1"],
		why: "it must be there and true; a path without the segment is another path anyway",
	}),
]);
