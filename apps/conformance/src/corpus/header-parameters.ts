import { answerBare, getWith } from "../make/messages.ts";
import { area, type BareRow, operationRow, parameterRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const whole = { type: "integer" };
const list = { type: "array", items: whole, maxItems: 3 };
const size = { type: "object", required: ["width"], properties: { width: whole, unit: { type: "string" } } };

interface Texts {
	readonly valid: readonly string[];
	readonly invalid: readonly (readonly [text: string, fault: string])[];
}

const textOrList = { anyOf: [{ const: "all, of it" }, { type: "array", items: whole }] };

/** A header in the style `simple`, in a request and in a response. */
function styleRows(explode: boolean, shape: "text" | "list" | "object", { valid, invalid }: Texts): BareRow[] {
	const schema = { text: whole, list, object: size }[shape];
	const name = `${explode ? "exploded" : "in one"}, ${shape}`;
	const requests = [
		...valid.map((text) => getWith({ "x-thing": text })),
		...invalid.map(([text, fault]) => getWith({ "x-thing": text }, `header /x-thing${fault}`)),
	];
	const responses = [
		...valid.map((text) => answerBare(200, { "x-thing": text })),
		...invalid.map(([text, fault]) => answerBare(200, { "x-thing": text }, `header /x-thing${fault}`)),
	];
	const header = { required: true, explode, schema };
	const response = (one: object) => ({ responses: { 200: { description: "Done.", headers: { "X-Thing": one } } } });
	return [
		parameterRow(`a header of a request, ${name}`, {
			parameter: { in: "header", name: "X-Thing", ...header },
			messages: [getWith({}, "header /x-thing required"), ...requests],
			becomes: [{ required: false }, "P3.optional"],
		}),
		operationRow(`a header of a response, ${name}`, {
			operation: response(header),
			messages: [answerBare(200, {}, "header /x-thing required"), ...responses],
			becomes: [response({ ...header, required: false }), "R7.optional"],
		}),
	];
}

/** Headers, by explode and shape. */
export const headerParameters: readonly Row[] = area("header-parameters", [
	...styleRows(false, "text", { valid: ["7"], invalid: [["a", " type"]] }),
	...styleRows(false, "list", {
		valid: ["7", "7,8", "7, 8"],
		invalid: [
			["7,a", "/1 type"],
			["1,2,3,4", " maxItems"],
		],
	}),
	...styleRows(true, "list", { valid: ["7", "7,8"], invalid: [["7,a", "/1 type"]] }),
	...styleRows(false, "object", {
		valid: ["width,7", "unit,cm,width,7"],
		invalid: [
			["width,a", "/width type"],
			["unit,cm", "/width required"],
		],
	}),
	...styleRows(true, "object", {
		valid: ["width=7", "unit=cm,width=7"],
		invalid: [
			["width=a", "/width type"],
			["unit=cm", "/width required"],
		],
	}),
	parameterRow("a header with a date", {
		parameter: { in: "header", name: "X-Day", schema: { type: "string", format: "date" } },
		messages: [getWith({ "x-day": "2026-11-22" }), getWith({ "x-day": "tomorrow" }, "header /x-day format")],
		becomes: [{ schema: { type: "string" } }, "T6.removed"],
	}),
	parameterRow("a name that no header can have", {
		parameter: { in: "header", name: "X Thing", required: true, schema: whole },
		messages: [getWith({})],
		becomes: [{ schema: { type: "string" } }],
		why: "nobody can send it, so nobody can be refused for that",
		flaws: ["#/paths/~1things/get/parameters/0 must have the name of a header as `name`; it is left out"],
	}),
	parameterRow("a header with a text or a list", {
		parameter: { in: "header", name: "X-Thing", schema: textOrList },
		messages: [
			getWith({ "x-thing": "all, of it" }),
			getWith({ "x-thing": "1, 2" }),
			getWith({ "x-thing": "1, all" }, "header /x-thing/1 type"),
		],
		becomes: [{ required: true }, "P3.required"],
	}),
	operationRow("a header Content-Type of a response", {
		operation: {
			responses: {
				200: {
					description: "Done.",
					headers: { "Content-Type": { required: true, schema: { const: "none" } } },
					content: { "application/json": { schema: { type: "object" } } },
				},
			},
		},
		messages: [{ ...answerBare(200, { "content-type": "application/json" }), body: "{}" }],
		becomes: [
			{
				responses: {
					200: {
						description: "Done.",
						headers: { "Content-Type": { required: true, schema: { const: "other" } } },
						content: { "application/json": { schema: { type: "object" } } },
					},
				},
			},
		],
		why: "OpenAPI, Response Object: a header named Content-Type shall be ignored",
	}),
]);
