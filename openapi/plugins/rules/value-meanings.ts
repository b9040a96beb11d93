import { listOf, objectOf } from "@forter-orders/spec/structure";
import type { Rule } from "../redocly.ts";
import { isCondition } from "../schemas.ts";

/** Every known value has a meaning, and every meaning a value. */
export const valueMeanings: Rule = () => ({
	Schema: {
		enter(schema, ctx) {
			if (isCondition(ctx.location)) return;
			const key = "enum" in schema ? "enum" : "x-extensible-enum";
			const values = listOf(schema[key])
				.filter((value) => value !== null)
				.map(String);
			const meanings = Object.keys(objectOf(schema["x-enumDescriptions"]));
			for (const value of values.filter((value) => !meanings.includes(value)))
				ctx.report({
					message: `"${value}" has no meaning in x-enumDescriptions.`,
					location: ctx.location.child([key, listOf(schema[key]).map(String).indexOf(value)]),
				});
			for (const value of meanings.filter((value) => !values.includes(value)))
				ctx.report({
					message: `"${value}" is not among the known values.`,
					location: ctx.location.child(["x-enumDescriptions", value]).key(),
				});
		},
	},
});
