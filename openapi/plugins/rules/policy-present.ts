import { objectOf } from "@forter-orders/spec/structure";
import { createReporter, member, type Rule } from "../redocly.ts";

/** Every operation says when to try again, and every failure what the merchant does next. */
export const policyPresent: Rule = () => {
	const report = createReporter();
	return {
		Operation: {
			enter(operation, ctx) {
				for (const key of ["x-retry", "x-advice"])
					if (!(key in operation)) report(ctx, `The operation has no ${key}.`, ctx.location.key());
			},
		},
		Responses: {
			enter(node, ctx) {
				for (const status of Object.keys(node).filter((status) => /^([45]|default$)/.test(status))) {
					const response = member(ctx, { node, location: ctx.location }, status);
					if (!("x-advice" in objectOf(response.node)))
						report(ctx, "The error response has no x-advice.", response.location);
				}
			},
		},
	};
};
