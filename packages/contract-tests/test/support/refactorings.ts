import type { OpenApiDocument } from "../../src/index.ts";
import { isJson, type Json, jsonOf, listOf, mapped, rewriteObjects, rewriteSchemas } from "./schemas-of.ts";

/** Another way to write the same contract. */
export type Refactoring = (document: OpenApiDocument) => OpenApiDocument;

const schemas =
	(change: (schema: Json) => Json): Refactoring =>
	(document) =>
		rewriteSchemas(document, change);
const objects =
	(change: (node: Json, key: string) => Json): Refactoring =>
	(document) =>
		rewriteObjects(document, change);

const typesOf = ({ type }: Json): readonly unknown[] => (type === undefined ? [] : [type].flat());
const has = (schema: Json, type: string): boolean => typesOf(schema).includes(type);
const only = (schema: Json, type: string): boolean => typesOf(schema).length === 1 && has(schema, type);
const without = (node: Json, ...names: readonly string[]): Json =>
	Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name)));
const sorted = (node: Json, sign: 1 | -1): Json =>
	Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -sign : sign)));
/** Adds keywords where a schema has none of them and is not only a reference. */
const adding =
	(when: (schema: Json) => boolean, extra: Json): Refactoring =>
	(document) =>
		rewriteSchemas(document, (schema) =>
			when(schema) && schema.$ref === undefined ? { ...extra, ...schema } : schema,
		);
const reversed = (keyword: string): Refactoring =>
	schemas((schema) =>
		Array.isArray(schema[keyword]) ? { ...schema, [keyword]: schema[keyword].toReversed() } : schema,
	);
const doubled = (keyword: string): Refactoring =>
	schemas((schema) =>
		Array.isArray(schema[keyword]) ? { ...schema, [keyword]: [...schema[keyword], schema[keyword][0]] } : schema,
	);
/** Moves a keyword into a part of its own. */
const apart = (...keywords: readonly string[]): Refactoring =>
	schemas((schema) => {
		const moved = keywords.filter((keyword) => schema[keyword] !== undefined);
		if (moved.length === 0 || schema.allOf !== undefined || schema.additionalProperties === false) return schema;
		const part = Object.fromEntries(moved.map((keyword) => [keyword, schema[keyword]]));
		return { ...without(schema, ...moved), allOf: [part] };
	});
const wrapped = (keyword: string): Refactoring =>
	schemas((schema) =>
		typeof schema.type === "string" && schema.properties === undefined ? { [keyword]: [schema] } : schema,
	);
const described = (name: string, value: unknown): Refactoring => schemas((schema) => ({ ...schema, [name]: value }));

/** Writes references of one kind out, one level deep. */
function inlined(kind: string): Refactoring {
	return (document) => {
		const parts = jsonOf(jsonOf(document.components)[kind]);
		const write = (node: unknown): unknown => {
			if (Array.isArray(node)) return node.map(write);
			if (!isJson(node)) return node;
			const name = String(node.$ref ?? "").split(`#/components/${kind}/`)[1];
			if (name !== undefined) return { ...jsonOf(parts[name]), ...without(node, "$ref") };
			return mapped(node, write);
		};
		return { ...document, paths: write(document.paths) };
	};
}

/** Gives every inline schema of a body a name. */
const extracted: Refactoring = (document) => {
	const named: Record<string, unknown> = {};
	const changed = rewriteObjects(document, (node, key) => {
		if (!/\//.test(key) || !isJson(node.schema) || node.schema.$ref !== undefined) return node;
		const name = `Extracted${Object.keys(named).length}`;
		named[name] = node.schema;
		return { ...node, schema: { $ref: `#/components/schemas/${name}` } };
	});
	const components = jsonOf(changed.components);
	return { ...changed, components: { ...components, schemas: { ...jsonOf(components.schemas), ...named } } };
};

const eachPath =
	(change: (item: Json) => Json): Refactoring =>
	(document) => ({
		...document,
		paths: mapped(jsonOf(document.paths), (item) => change(jsonOf(item))),
	});
const METHODS = ["get", "post", "put", "patch", "delete"];
const eachOperation =
	(change: (operation: Json, document: OpenApiDocument) => Json): Refactoring =>
	(document) =>
		eachPath((item) => mapped(item, (node, key) => (METHODS.includes(key) ? change(jsonOf(node), document) : node)))(
			document,
		);

// Written in brackets, because an object with a member of this name looks like a promise.
const THEN = "then";

/** Schemas that are written otherwise and mean the same. */
export const schemaRefactorings: Readonly<Record<string, Refactoring>> = {
	"a type as a list of one": schemas((schema) =>
		typeof schema.type === "string" ? { ...schema, type: [schema.type] } : schema,
	),
	"a list of types in another order": reversed("type"),
	"null as an alternative": schemas((schema) => {
		if (!has(schema, "null") || typesOf(schema).length !== 2) return schema;
		const [type] = typesOf(schema).filter((one) => one !== "null");
		return { anyOf: [{ ...schema, type }, { type: "null" }] };
	}),
	"null as the first of two alternatives": schemas((schema) => {
		if (!has(schema, "null") || typesOf(schema).length !== 2) return schema;
		const [type] = typesOf(schema).filter((one) => one !== "null");
		return { oneOf: [{ type: "null" }, { ...schema, type }] };
	}),
	"null before the other type": schemas((schema) =>
		has(schema, "null") ? { ...schema, type: typesOf(schema).toSorted() } : schema,
	),
	"integer beside number": schemas((schema) =>
		only(schema, "number") ? { ...schema, type: ["integer", "number"] } : schema,
	),
	"const as a list of one": schemas(({ const: value, ...schema }) =>
		value === undefined ? schema : { ...schema, enum: [value] },
	),
	"a list of one as const": schemas(({ enum: values, ...schema }) =>
		Array.isArray(values)
			? values.length === 1
				? { ...schema, const: values[0] }
				: { ...schema, enum: values }
			: schema,
	),
	"listed values in another order": reversed("enum"),
	"listed values said again": schemas((schema) =>
		Array.isArray(schema.enum) ? { ...schema, anyOf: [{ enum: schema.enum }] } : schema,
	),
	"listed values as alternatives": schemas(({ enum: values, ...schema }) =>
		Array.isArray(values) ? { ...schema, oneOf: values.map((value) => ({ const: value })) } : schema,
	),
	"listed values as anyOf": schemas(({ enum: values, ...schema }) =>
		Array.isArray(values) ? { ...schema, anyOf: values.map((value) => ({ const: value })) } : schema,
	),
	"a type beside the values it covers": schemas((schema) =>
		Array.isArray(schema.enum) && schema.type === undefined && schema.enum.every((value) => typeof value === "string")
			? { type: "string", ...schema }
			: schema,
	),
	"a lower bound of integers, exclusive": schemas(({ minimum, ...schema }) =>
		minimum === undefined
			? schema
			: only(schema, "integer")
				? { ...schema, exclusiveMinimum: Number(minimum) - 1 }
				: { ...schema, minimum },
	),
	"an upper bound of integers, inclusive": schemas(({ exclusiveMaximum, ...schema }) =>
		exclusiveMaximum === undefined
			? schema
			: only(schema, "integer")
				? { ...schema, maximum: Number(exclusiveMaximum) - 1 }
				: { ...schema, exclusiveMaximum },
	),
	"a broken lower bound of integers": schemas((schema) =>
		typeof schema.minimum === "number" && only(schema, "integer")
			? { ...schema, minimum: schema.minimum - 0.5 }
			: schema,
	),
	"a bound within another": schemas((schema) =>
		typeof schema.minimum === "number" ? { ...schema, exclusiveMinimum: schema.minimum - 1 } : schema,
	),
	"a minimal length of zero": adding((schema) => only(schema, "string") && schema.minLength === undefined, {
		minLength: 0,
	}),
	"no item demanded": adding((schema) => only(schema, "array") && schema.minItems === undefined, { minItems: 0 }),
	"no member demanded": adding((schema) => only(schema, "object") && schema.minProperties === undefined, {
		minProperties: 0,
	}),
	"entries that may repeat": adding((schema) => only(schema, "array") && schema.uniqueItems === undefined, {
		uniqueItems: false,
	}),
	"a bound for another type": adding((schema) => only(schema, "string"), {
		maximum: 5,
		minItems: 2,
		required: ["nothing"],
	}),
	"a text's bound on a number": adding((schema) => only(schema, "integer"), { maxLength: 1, pattern: "^z" }),
	"other members written out": adding((schema) => only(schema, "object") && schema.additionalProperties === undefined, {
		additionalProperties: true,
	}),
	"other members as an empty schema": adding(
		(schema) => only(schema, "object") && schema.additionalProperties === undefined,
		{ additionalProperties: {} },
	),
	"required in another order": reversed("required"),
	"no member required, written out": adding((schema) => only(schema, "object") && schema.required === undefined, {
		required: [],
	}),
	"members in another order": schemas((schema) =>
		isJson(schema.properties)
			? { ...schema, properties: Object.fromEntries(Object.entries(schema.properties).reverse()) }
			: schema,
	),
	"required in a part of its own": apart("required"),
	"members in a part of their own": apart("properties", "required"),
	"dependentRequired in a part of its own": apart("dependentRequired"),
	"a pattern in a part of its own": apart("pattern"),
	"a format in a part of its own": apart("format"),
	"lengths in a part of their own": apart("minLength", "maxLength"),
	"bounds in a part of their own": apart("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
	"counts in a part of their own": apart("minItems", "maxItems", "uniqueItems"),
	"allOf of one": wrapped("allOf"),
	"anyOf of one": wrapped("anyOf"),
	"oneOf of one": wrapped("oneOf"),
	"allOf within allOf": schemas((schema) =>
		typeof schema.type === "string" && schema.properties === undefined ? { allOf: [{ allOf: [schema] }] } : schema,
	),
	"the same rules twice": schemas((schema) =>
		typeof schema.type === "string" && schema.properties === undefined && schema.items === undefined
			? { ...schema, allOf: [{ ...schema }] }
			: schema,
	),
	"anyOf in another order": reversed("anyOf"),
	"oneOf in another order": reversed("oneOf"),
	"allOf in another order": reversed("allOf"),
	"an alternative twice in anyOf": doubled("anyOf"),
	"a part twice in allOf": doubled("allOf"),
	"a condition without consequence": adding((schema) => only(schema, "object"), { if: { required: ["nothing"] } }),
	"a consequence that demands nothing": adding((schema) => only(schema, "object"), { if: {}, [THEN]: {} }),
	"deprecated false": described("deprecated", false),
	"another description": described("description", "Written anew."),
	"a title": described("title", "A title"),
	"a comment": described("$comment", "For whoever reads this."),
	"no descriptions": schemas((schema) => without(schema, "description", "title")),
	"no examples in schemas": schemas((schema) => without(schema, "example", "examples")),
	"an extension": described("x-owner", "checkout"),
	"keywords sorted": schemas((schema) => sorted(schema, 1)),
	"keywords sorted backwards": schemas((schema) => sorted(schema, -1)),
	"a pattern with a group": schemas((schema) =>
		typeof schema.pattern === "string" ? { ...schema, pattern: `(?:${schema.pattern})` } : schema,
	),
	"what a member demands as a condition": schemas(({ dependentRequired, ...schema }) => {
		if (!isJson(dependentRequired) || schema.if !== undefined || schema.allOf !== undefined)
			return dependentRequired === undefined ? schema : { ...schema, dependentRequired };
		const parts = Object.entries(dependentRequired).map(([name, needs]) => ({
			if: { required: [name] },
			[THEN]: { required: needs },
		}));
		return { ...schema, allOf: parts };
	}),
	"closed by a schema that nothing fits": schemas((schema) =>
		schema.additionalProperties === false ? { ...schema, additionalProperties: { not: {} } } : schema,
	),
};

/** Documents that are laid out otherwise and mean the same. */
export const documentRefactorings: Readonly<Record<string, Refactoring>> = {
	"schemas written out": inlined("schemas"),
	"responses written out": inlined("responses"),
	"parameters written out": inlined("parameters"),
	"examples written out": inlined("examples"),
	"schemas of bodies given a name": extracted,
	"objects sorted": objects((node) => sorted(node, 1)),
	"objects sorted backwards": objects((node, key) => (key === "examples" || key === "paths" ? node : sorted(node, -1))),
	"parameters at the path": eachPath((item) => {
		const methods = METHODS.filter((method) => isJson(item[method]));
		const [method = ""] = methods;
		const { parameters, ...operation } = jsonOf(item[method]);
		if (methods.length !== 1 || parameters === undefined) return item;
		return { ...item, parameters: [...listOf(item.parameters), ...listOf(parameters)], [method]: operation };
	}),
	"parameters at the operation": eachPath(({ parameters, ...item }) =>
		mapped(item, (node, key) =>
			METHODS.includes(key) && parameters !== undefined
				? { ...jsonOf(node), parameters: [...listOf(parameters), ...listOf(jsonOf(node).parameters)] }
				: node,
		),
	),
	"parameters in another order": eachOperation((operation) =>
		Array.isArray(operation.parameters) ? { ...operation, parameters: operation.parameters.toReversed() } : operation,
	),
	"names of headers in capitals": objects((node) =>
		node.in === "header" && node.type === undefined ? { ...node, name: String(node.name).toUpperCase() } : node,
	),
	"security at each operation": ({ security, ...document }) =>
		eachOperation((operation) => (operation.security === undefined ? { ...operation, security } : operation))(document),
	"defaults of parameters written out": objects((node) =>
		node.in === "header" && node.schema !== undefined
			? { style: "simple", explode: false, required: false, ...node }
			: node,
	),
	"a body that is not required, written out": eachOperation((operation) =>
		isJson(operation.requestBody) && operation.requestBody.$ref === undefined
			? { ...operation, requestBody: { required: false, ...operation.requestBody } }
			: operation,
	),
	"other summaries, tags and descriptions": eachOperation((operation) => ({
		...operation,
		summary: "Another",
		description: "Text.",
		tags: ["other"],
	})),
	"a server with a path": (document) => ({ ...document, servers: [{ url: "https://api.example.com" }] }),
	"unused components": (document) => {
		const components = jsonOf(document.components);
		return {
			...document,
			components: { ...components, schemas: { ...jsonOf(components.schemas), Unused: { type: "boolean" } } },
		};
	},
	"a newer patch of OpenAPI": (document) => ({ ...document, openapi: "3.1.1" }),
	"another version and title": (document) => ({
		...document,
		info: { ...jsonOf(document.info), title: "Other", version: "9.9.9" },
	}),
};
