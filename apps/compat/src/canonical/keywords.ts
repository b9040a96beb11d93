/** Keywords by the type of value that they constrain; on a value of another type they say nothing. */
export const byType: Readonly<Record<string, readonly string[]>> = {
	string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
	number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
	object: [
		"properties",
		"required",
		"additionalProperties",
		"patternProperties",
		"propertyNames",
		"minProperties",
		"maxProperties",
		"dependentRequired",
		"dependentSchemas",
		"unevaluatedProperties",
	],
	array: [
		"items",
		"prefixItems",
		"contains",
		"minContains",
		"maxContains",
		"minItems",
		"maxItems",
		"uniqueItems",
		"unevaluatedItems",
	],
};

/** Keywords that say nothing on what is valid. */
export const annotations: ReadonlySet<string> = new Set([
	"title",
	"description",
	"examples",
	"example",
	"default",
	"deprecated",
	"readOnly",
	"writeOnly",
	"externalDocs",
	"xml",
	"discriminator",
	"$comment",
	"$schema",
	"$id",
	"$anchor",
]);

/** True for a keyword that says nothing on what is valid. */
export function isAnnotation(key: string): boolean {
	return annotations.has(key) || key.startsWith("x-");
}

/** Keywords whose value is a schema. */
export const schemaKeywords: readonly string[] = [
	"additionalProperties",
	"unevaluatedProperties",
	"unevaluatedItems",
	"propertyNames",
	"items",
	"contains",
	"contentSchema",
	"if",
	"then",
	"else",
	"not",
];

/** Keywords whose value is a list of schemas. */
export const listKeywords: readonly string[] = ["allOf", "anyOf", "oneOf", "prefixItems"];

/** Keywords whose value maps names to schemas. */
export const mapKeywords: readonly string[] = ["properties", "patternProperties", "dependentSchemas"];

/** The types of JSON Schema that a keyword's group covers. */
export function groupOf(type: string): string {
	return type === "integer" ? "number" : type;
}
