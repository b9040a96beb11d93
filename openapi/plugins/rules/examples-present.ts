import { isObject, listOf, objectOf } from "@forter-orders/spec/structure";
import type { Context, Location, Rule } from "../redocly.ts";
import { isCondition, isScalar, isWholeFile } from "../schemas.ts";

/** Every body has a named example, and every value that a reader has to write has one too. */
export const examplesPresent: Rule = () => ({
	MediaType: {
		enter(media, ctx) {
			if (Object.keys(objectOf(media.examples)).length === 0)
				ctx.report({ message: "The body has no named example.", location: ctx.location.key() });
		},
	},
	Parameter: {
		enter(parameter, ctx) {
			if (!("example" in parameter) && Object.keys(objectOf(parameter.examples)).length === 0)
				ctx.report({ message: "The parameter has no example.", location: ctx.location });
		},
	},
	Schema: {
		enter(schema, ctx) {
			if (isWholeFile(ctx.location)) check(schema, ctx, ctx.location);
			if (isObject(schema.items)) check(schema.items, ctx, ctx.location.child("items"));
		},
	},
	SchemaProperties: {
		enter(properties, ctx) {
			if (isCondition(ctx.location)) return;
			for (const [name, schema] of Object.entries(properties))
				if (isObject(schema)) check(schema, ctx, ctx.location.child(name).key());
		},
	},
});

function check(schema: Record<string, unknown>, ctx: Context, location: Location): void {
	if ("$ref" in schema || "enum" in schema || "const" in schema || !isScalar(schema)) return;
	if (listOf(schema.examples).length === 0)
		ctx.report({ message: "There is no example; give one under examples.", location });
}
