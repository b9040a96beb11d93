import { isObject, objectOf, setMember } from "@forter-orders/spec/structure";
import { confidenceOf, readEvidence } from "../evidence.ts";
import { propertiesOf } from "../properties.ts";
import type { Rule } from "../redocly.ts";

/** Writes `x-confidence` from evidence.yaml into the bundle wherever it is not high. */
export const confidence: Rule = () => ({
	Root: {
		leave(root, ctx) {
			const evidence = readEvidence(ctx.location);
			const components = objectOf(root.components);
			for (const kind of ["parameters", "responses"])
				for (const [name, node] of Object.entries(objectOf(components[kind])))
					mark(node, confidenceOf(evidence, kind, name));
			for (const [component, schema] of Object.entries(objectOf(components.schemas)))
				for (const { name, schema: property } of propertiesOf(schema))
					mark(property, confidenceOf(evidence, "properties", component, name));
			for (const [component, rows] of Object.entries(objectOf(evidence.content.values)))
				for (const value of Object.keys(objectOf(rows)))
					markMeaning(
						objectOf(components.schemas)[component],
						value,
						confidenceOf(evidence, "values", component, value),
					);
		},
	},
});

// A value has no schema of its own, so its meaning says it.
function markMeaning(schema: unknown, value: string, level: unknown): void {
	const meanings = objectOf(objectOf(schema)["x-enumDescriptions"]);
	if (typeof meanings[value] === "string") setMember(meanings, value, `${meanings[value]} Confidence: ${level}.`);
}

// A property that is a bare $ref gets it as a sibling, which OpenAPI 3.1 allows beside the reference of a schema.
function mark(node: unknown, level: unknown): void {
	if (!isObject(node)) return;
	if (level === "medium" || level === "low") setMember(node, "x-confidence", level);
	else Reflect.deleteProperty(node, "x-confidence");
}
