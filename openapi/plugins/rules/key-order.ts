import { isObject } from "@forter-orders/spec/structure";
import type { Rule } from "../redocly.ts";

const OTHER_EXTENSIONS = "x-*";

const SCHEMA = [
	...["title", "description", "type", "format", "const", "enum"],
	...["properties", "patternProperties", "required", "additionalProperties", "prefixItems", "items"],
	...["oneOf", "anyOf", "allOf", "not", "discriminator", "if", "then", "else", "dependentRequired"],
	...["pattern", "minLength", "maxLength", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
	...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "contentEncoding", "contentMediaType"],
	...["default", "readOnly", "writeOnly", "deprecated", "examples"],
	...["x-extensible-enum", "x-enumDescriptions", OTHER_EXTENSIONS],
];
const OPERATION = [
	...["operationId", "summary", "description", "tags", "deprecated"],
	...["parameters", "requestBody", "responses", "security", "x-codeSamples", OTHER_EXTENSIONS],
];

const ORDERS: Record<string, string[]> = {
	Schema: SCHEMA,
	Operation: OPERATION,
	Parameter: ["name", "in", "required", "description", "deprecated", "schema", "example", "examples", OTHER_EXTENSIONS],
	Header: ["description", "required", "deprecated", "schema", "example", "examples", OTHER_EXTENSIONS],
	RequestBody: ["description", "required", "content", OTHER_EXTENSIONS],
	Response: ["description", "headers", "content", OTHER_EXTENSIONS],
	MediaType: ["schema", "examples", OTHER_EXTENSIONS],
	Example: ["summary", "description", "value", OTHER_EXTENSIONS],
};

/** The keys of a node stand in the order of the house. */
export const keyOrder: Rule = () => ({
	any: {
		enter(node, ctx) {
			const order = ORDERS[ctx.type.name];
			if (order === undefined || !isObject(node)) return;
			const keys = Object.keys(node).filter((key) => rank(key, order) >= 0);
			for (const [index, key] of keys.entries()) {
				const later = keys.slice(0, index).find((earlier) => rank(earlier, order) > rank(key, order));
				if (later === undefined) continue;
				ctx.report({ message: `"${key}" belongs before "${later}".`, location: ctx.location.child(key).key() });
				return;
			}
		},
	},
});

function rank(key: string, order: string[]): number {
	const index = order.indexOf(key);
	return index === -1 && key.startsWith("x-") ? order.indexOf(OTHER_EXTENSIONS) : index;
}
