import type { Rule } from "../redocly.ts";

/** A `$ref` names a whole file beside which nothing but a description stands. */
export const refToWholeFile: Rule = () => ({
	ref: {
		enter(node, ctx) {
			const ref = String(node.$ref);
			if (ref.includes("#") || /^([a-z]+:|\/)/i.test(ref))
				ctx.report({
					message: `"${ref}" is expected to be the relative path of a whole file.`,
					location: ctx.location.child("$ref"),
				});
			for (const key of Object.keys(node).filter((key) => key !== "$ref" && key !== "description"))
				ctx.report({
					message: `"${key}" stands beside a $ref; only a description may.`,
					location: ctx.location.child(key).key(),
				});
		},
	},
});
