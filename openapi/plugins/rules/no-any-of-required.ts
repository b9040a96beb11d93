import { isObject, listOf } from "@forter-orders/spec/structure";
import type { Rule } from "../redocly.ts";

/** Properties do not stand beside alternatives of bare `required`, which generators of types turn into `unknown`. */
export const noAnyOfRequired: Rule = () => ({
	Schema: {
		enter(schema, ctx) {
			if (!("properties" in schema)) return;
			for (const key of ["anyOf", "oneOf"])
				if (listOf(schema[key]).some(isBareRequired))
					ctx.report({
						message: `${key} of bare "required" beside properties makes the type unknown; say it in the description.`,
						location: ctx.location.child(key).key(),
					});
		},
	},
});

function isBareRequired(branch: unknown): boolean {
	return isObject(branch) && Object.keys(branch).every((key) => key === "required") && "required" in branch;
}
