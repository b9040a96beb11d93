/** How the setting of a keyword is written. */
export type KeywordForm =
	| "schema"
	| "schemas"
	| "schemaMap"
	| "schemaOrSchemas"
	| "count"
	| "number"
	| "positive"
	| "text"
	| "pattern"
	| "texts"
	| "textLists"
	| "types"
	| "list"
	| "flag"
	| "object"
	| "any";

/** What the subschemas of a keyword apply to; those of `nothing` apply only where something refers to them. */
export type AppliesTo = "value" | "member" | "entry" | "name" | "nothing";

/** What is known of a keyword. */
export interface Keyword {
	readonly form: KeywordForm;
	/** Present for a keyword that holds subschemas. */
	readonly applies?: AppliesTo;
	/** The types that an assertion is about; values of other types pass it. Absent for one that is about all. */
	readonly about?: "string" | "number" | "array" | "object";
	/** Whether a value can break the keyword by itself, without a subschema. */
	readonly asserts?: true;
}

/** The keywords of JSON Schema 2020-12, and those of OpenAPI that a schema may have beside them. */
export const keywords: Readonly<Record<string, Keyword>> = {
	$id: { form: "text" },
	$schema: { form: "text" },
	$anchor: { form: "text" },
	$dynamicAnchor: { form: "text" },
	$ref: { form: "text" },
	$dynamicRef: { form: "text" },
	$defs: { form: "schemaMap", applies: "nothing" },
	definitions: { form: "schemaMap", applies: "nothing" },

	allOf: { form: "schemas", applies: "value" },
	anyOf: { form: "schemas", applies: "value" },
	oneOf: { form: "schemas", applies: "value" },
	not: { form: "schema", applies: "value" },
	if: { form: "schema", applies: "value" },
	// biome-ignore lint/suspicious/noThenProperty: the keyword's name
	then: { form: "schema", applies: "value" },
	else: { form: "schema", applies: "value" },
	dependentSchemas: { form: "schemaMap", applies: "value" },

	properties: { form: "schemaMap", applies: "member" },
	patternProperties: { form: "schemaMap", applies: "member" },
	additionalProperties: { form: "schema", applies: "member" },
	unevaluatedProperties: { form: "schema", applies: "member" },
	propertyNames: { form: "schema", applies: "name" },

	items: { form: "schemaOrSchemas", applies: "entry" },
	prefixItems: { form: "schemas", applies: "entry" },
	contains: { form: "schema", applies: "entry" },
	unevaluatedItems: { form: "schema", applies: "entry" },
	contentSchema: { form: "schema", applies: "nothing" },

	type: { form: "types", asserts: true },
	enum: { form: "list", asserts: true },
	const: { form: "any", asserts: true },
	minLength: { form: "count", about: "string", asserts: true },
	maxLength: { form: "count", about: "string", asserts: true },
	pattern: { form: "pattern", about: "string", asserts: true },
	format: { form: "text", asserts: true },
	minimum: { form: "number", about: "number", asserts: true },
	maximum: { form: "number", about: "number", asserts: true },
	exclusiveMinimum: { form: "number", about: "number", asserts: true },
	exclusiveMaximum: { form: "number", about: "number", asserts: true },
	multipleOf: { form: "positive", about: "number", asserts: true },
	minItems: { form: "count", about: "array", asserts: true },
	maxItems: { form: "count", about: "array", asserts: true },
	uniqueItems: { form: "flag", about: "array", asserts: true },
	minContains: { form: "count", about: "array" },
	maxContains: { form: "count", about: "array" },
	required: { form: "texts", about: "object", asserts: true },
	dependentRequired: { form: "textLists", about: "object", asserts: true },
	minProperties: { form: "count", about: "object", asserts: true },
	maxProperties: { form: "count", about: "object", asserts: true },

	readOnly: { form: "flag" },
	writeOnly: { form: "flag" },
	discriminator: { form: "object" },
};

/** What is known of a keyword; `undefined` for one that nobody knows, such as `toString`. */
export function keywordOf(name: string): Keyword | undefined {
	return Object.hasOwn(keywords, name) ? keywords[name] : undefined;
}

/** The keywords whose verdict depends on no other schema. */
export const assertions: readonly string[] = Object.keys(keywords).filter((name) => keywords[name]?.asserts);

/** The types of a JSON value, `integer` apart from other numbers. */
export const jsonTypes = ["object", "array", "string", "integer", "number", "boolean", "null"] as const;

/** A type of a JSON value. */
export type JsonType = (typeof jsonTypes)[number];

/** Whether a text is the name of a type. */
export function isJsonType(name: unknown): name is JsonType {
	return jsonTypes.some((type) => type === name);
}

/** The type of a JSON value: `integer` for a whole number. */
export function jsonTypeOf(value: unknown): JsonType {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	if (typeof value === "string") return "string";
	return typeof value === "boolean" ? "boolean" : "object";
}
