import { confidenceOf, readEvidence } from "../evidence.ts";
import { propertiesOf } from "../properties.ts";
import { isRecord, recordOf } from "../records.ts";
import type { Rule } from "../redocly.ts";

/** Writes `x-confidence` from evidence.yaml into the bundle wherever it is not high. */
export const confidence: Rule = () => ({
	Root: {
		leave(root, ctx) {
			const evidence = readEvidence(ctx.location);
			const components = recordOf(root.components);
			for (const kind of ["parameters", "responses"])
				for (const [name, node] of Object.entries(recordOf(components[kind])))
					mark(node, confidenceOf(evidence, kind, name));
			for (const [component, schema] of Object.entries(recordOf(components.schemas)))
				for (const { name, schema: property } of propertiesOf(schema))
					mark(property, confidenceOf(evidence, "properties", component, name));
			for (const [component, rows] of Object.entries(recordOf(evidence.content.values)))
				for (const value of Object.keys(recordOf(rows)))
					markMeaning(
						recordOf(components.schemas)[component],
						value,
						confidenceOf(evidence, "values", component, value),
					);
		},
	},
});

// A value has no schema of its own, so its meaning says it.
function markMeaning(schema: unknown, value: string, level: unknown): void {
	const meanings = recordOf(recordOf(schema)["x-enumDescriptions"]);
	if (typeof meanings[value] === "string") meanings[value] += ` Confidence: ${level}.`;
}

// A property that is a bare $ref gets it as a sibling, which OpenAPI 3.1 allows beside the reference of a schema.
function mark(node: unknown, level: unknown): void {
	if (!isRecord(node)) return;
	if (level === "medium" || level === "low") node["x-confidence"] = level;
	else delete node["x-confidence"];
}
