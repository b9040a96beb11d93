import { isObject, objectOf } from "@forter-orders/spec/structure";
import type { Context, Location, Rule, Visitor } from "../redocly.ts";
import { isCondition, isWholeFile } from "../schemas.ts";
import { faultsOfSentence, faultsOfText } from "../sentence.ts";

type Judge = (text: unknown) => string[];

/** Every part that a reader meets is described, in one sentence where it is not a whole operation. */
export const descriptionStyle: Rule = () => ({
	Info: described(faultsOfText),
	Operation: described(faultsOfText),
	Tag: described(faultsOfSentence),
	SecurityScheme: described(faultsOfSentence),
	Parameter: described(faultsOfSentence),
	Header: described(faultsOfSentence),
	RequestBody: described(faultsOfSentence),
	Response: described(faultsOfSentence),
	Schema: {
		enter(schema, ctx) {
			if ("description" in schema || isWholeFile(ctx.location)) check(ctx, schema, ctx.location, faultsOfSentence);
			for (const [value, meaning] of Object.entries(objectOf(schema["x-enumDescriptions"])))
				for (const message of faultsOfSentence(meaning))
					ctx.report({ message, location: ctx.location.child(["x-enumDescriptions", value]) });
		},
	},
	SchemaProperties: {
		enter(properties, ctx) {
			if (isCondition(ctx.location)) return;
			for (const [name, property] of Object.entries(properties))
				if (isObject(property) && !("$ref" in property) && !("description" in property))
					ctx.report({ message: "There is no description.", location: ctx.location.child(name).key() });
		},
	},
	ref: {
		enter(node, ctx) {
			if ("description" in node) check(ctx, node, ctx.location, faultsOfSentence);
		},
	},
});

function described(judge: Judge): Visitor[string] {
	return { enter: (node, ctx) => check(ctx, node, ctx.location, judge) };
}

function check(ctx: Context, node: Record<string, unknown>, location: Location, judge: Judge): void {
	const place = "description" in node ? location.child("description") : location;
	for (const message of judge(node.description)) ctx.report({ message, location: place });
}
