import { objectOf } from "@forter-orders/spec/structure";
import { createReporter, members, type Place, type Rule } from "../redocly.ts";
import { subschemas } from "../schemas.ts";

/** A response has no closed set of values, since the server may know more of them than the contract. */
export const openResponseEnums: Rule = () => {
	const report = createReporter();
	return {
		Response: {
			enter(node, ctx) {
				for (const [, media] of members(ctx, { node, location: ctx.location }, "content"))
					for (const { node: schema, location } of subschemas(ctx, schemaOf(media)))
						if ("enum" in objectOf(schema) && !("x-extensible-enum" in objectOf(schema)))
							report(ctx, "A response reaches this enum; write it as x-extensible-enum.", location.child("enum").key());
			},
		},
	};
};

function schemaOf(media: Place): Place {
	return { node: objectOf(media.node).schema, location: media.location.child("schema") };
}
