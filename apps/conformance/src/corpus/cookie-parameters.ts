import { getWith } from "../make/messages.ts";
import { area, operationRow, parameterRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const openapi = "3.2.0";
const whole = { type: "integer" };
const list = { type: "array", items: whole, maxItems: 3 };
const size = { type: "object", required: ["width"], properties: { width: whole, unit: { type: "string" } } };

/** Parameters in cookies. */
export const cookieParameters: readonly Row[] = area("cookie-parameters", [
	parameterRow("one value", {
		parameter: { in: "cookie", name: "thing", required: true, schema: whole },
		messages: [
			getWith({ cookie: "thing=7" }),
			getWith({ cookie: "other=1; thing=7" }),
			getWith({ cookie: "other=1" }, "cookie /thing required"),
			getWith({}, "cookie /thing required"),
			getWith({ cookie: "thing=a" }, "cookie /thing type"),
		],
		becomes: [{ required: false }, "P3.optional"],
	}),
	parameterRow("a list in one", {
		parameter: { in: "cookie", name: "thing", explode: false, schema: list },
		messages: [
			getWith({ cookie: "thing=7" }),
			getWith({ cookie: "thing=7,8" }),
			getWith({ cookie: "thing=7,a" }, "cookie /thing/1 type"),
			getWith({ cookie: "thing=1,2,3,4" }, "cookie /thing maxItems"),
		],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("an object in one", {
		parameter: { in: "cookie", name: "thing", explode: false, schema: size },
		messages: [
			getWith({ cookie: "thing=width,7" }),
			getWith({ cookie: "thing=width,a" }, "cookie /thing/width type"),
			getWith({ cookie: "thing=unit,cm" }, "cookie /thing/width required"),
		],
		becomes: [{ required: true }, "P3.required"],
	}),
	parameterRow("a list, exploded", {
		parameter: { in: "cookie", name: "thing", explode: true, schema: list },
		messages: [getWith({ cookie: "thing=7,8" }), getWith({ cookie: "thing=7,a" }, "cookie /thing/1 type")],
		becomes: [{ required: true }, "P3.required"],
		why: "OpenAPI 3.0.4: exploded lists do not fit a cookie, so the value is read as one that is not exploded",
	}),
	operationRow("two cookies", {
		operation: {
			parameters: [
				{ in: "cookie", name: "one", required: true, schema: whole },
				{ in: "cookie", name: "two", schema: { type: "string", minLength: 2 } },
			],
		},
		messages: [
			getWith({ cookie: "one=1; two=ab" }),
			getWith({ cookie: "two=ab; one=1" }),
			getWith({ cookie: "one=1; two=a" }, "cookie /two minLength"),
			getWith({ cookie: "two=ab" }, "cookie /one required"),
		],
		becomes: [{ parameters: [{ in: "cookie", name: "one", required: true, schema: whole }] }, "P4"],
	}),
	parameterRow("a list in the style cookie", {
		openapi,
		parameter: { in: "cookie", name: "thing", style: "cookie", schema: list },
		messages: [
			getWith({ cookie: "thing=7; thing=8" }),
			getWith({ cookie: "thing=7; thing=a" }, "cookie /thing/1 type"),
			getWith({ cookie: "thing=7,8" }, "cookie /thing/0 type"),
		],
		becomes: [{ explode: false }, "P6"],
	}),
	parameterRow("a list in one, in the style cookie", {
		openapi,
		parameter: { in: "cookie", name: "thing", style: "cookie", explode: false, schema: list },
		messages: [getWith({ cookie: "thing=7,8" }), getWith({ cookie: "thing=7,a" }, "cookie /thing/1 type")],
		becomes: [{ required: true }, "P3.required"],
	}),
	operationRow("an object in the style cookie beside another", {
		openapi,
		operation: {
			parameters: [
				{ in: "cookie", name: "thing", style: "cookie", schema: { ...size, additionalProperties: false } },
				{ in: "cookie", name: "other", schema: whole },
			],
		},
		messages: [
			getWith({ cookie: "width=7; unit=cm; other=1" }),
			getWith({ cookie: "width=a; other=1" }, "cookie /thing/width type"),
			getWith({ cookie: "width=1; colour=red" }, "cookie /thing/colour additionalProperties"),
		],
		becomes: [{ parameters: [{ in: "cookie", name: "other", schema: whole }] }, "P4"],
	}),
	parameterRow("nothing is escaped in the style cookie", {
		openapi,
		parameter: { in: "cookie", name: "thing", style: "cookie", schema: { enum: ["a%20b", "c/d=e"] } },
		messages: [
			getWith({ cookie: "thing=a%20b" }),
			getWith({ cookie: "thing=c/d=e" }),
			getWith({ cookie: "thing=c%2Fd%3De" }, "cookie /thing enum"),
		],
		becomes: [{ schema: { enum: ["a%20b"] } }, "T9"],
		why: "OpenAPI 3.2.0, Style Values: no percent-encoding or other escaping is applied",
	}),
	parameterRow("a cookie with escapes", {
		parameter: { in: "cookie", name: "thing", schema: { enum: ["a;b", "c"] } },
		messages: [getWith({ cookie: "thing=a%3Bb" }), getWith({ cookie: "thing=a" }, "cookie /thing enum")],
		becomes: [{ schema: { enum: ["c"] } }, "T9"],
	}),
]);
