import { type Json, list, member, operationsOf, type PlacedOperation, record, text } from "./contract.ts";

/** The schemas that the validators are made of: each is named, and refers to others by name. */
export interface ValidatorSchemas {
	/** Names of the schemas that are request bodies. */
	readonly bodies: readonly string[];
	/** Every schema that a request body reaches. */
	readonly schemas: ReadonlyMap<string, Json>;
}

const prefix = "#/components/schemas/";
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps = new Set(["$defs", "dependentSchemas", "patternProperties", "properties"]);
const nested = new Set([
	"additionalProperties",
	"contains",
	"else",
	"if",
	"items",
	"not",
	"propertyNames",
	"then",
	"unevaluatedItems",
	"unevaluatedProperties",
]);
const plain = new Set([
	"const",
	"dependentRequired",
	"enum",
	"exclusiveMaximum",
	"exclusiveMinimum",
	"format",
	"maxContains",
	"maxItems",
	"maxLength",
	"maxProperties",
	"maximum",
	"minContains",
	"minItems",
	"minLength",
	"minProperties",
	"minimum",
	"multipleOf",
	"pattern",
	"required",
	"type",
	"uniqueItems",
]);
const notes = new Set(["$comment", "default", "deprecated", "description", "discriminator", "example", "examples"]);
for (const note of ["externalDocs", "readOnly", "title", "writeOnly", "xml"]) notes.add(note);

const branchKeys = new Set(["else", "if", "then"]);

/** Takes the schemas of the request bodies out of a contract, without what a validator has no use for. */
export function validatorSchemas(document: unknown): ValidatorSchemas {
	const contract = record(document, "contract");
	const components = member(member(contract, "components"), "schemas");
	const bodies = operationsOf(contract)
		.filter(({ operation }) => operation.requestBody !== undefined)
		.map(bodyName);
	const schemas = new Map<string, Json>();
	const add = (name: string): void => {
		if (schemas.has(name)) return;
		// Set before it is read, for a schema may reach itself.
		schemas.set(name, {});
		schemas.set(name, reduced(record(components[name], `schema ${name}`), name, add));
	};
	for (const name of bodies) add(name);
	return { bodies: [...new Set(bodies)], schemas };
}

function bodyName({ path, method, operation }: PlacedOperation): string {
	const content = member(member(member(operation, "requestBody"), "content"), "application/json");
	const ref = text(member(content, "schema").$ref, `$ref of the request body's schema of ${method} ${path}`);
	return ref.slice(prefix.length);
}

function reduced(schema: Json, where: string, add: (name: string) => void): Json {
	const sub = (value: unknown, key: string): unknown =>
		typeof value === "boolean" ? value : reduced(record(value, `${where}/${key}`), `${where}/${key}`, add);
	const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
		if (notes.has(key) || key.startsWith("x-")) return [];
		if (plain.has(key)) return [[key, value]];
		if (nested.has(key)) return value === true ? [] : [[key, sub(value, key)]];
		if (lists.has(key)) return [[key, list(value, where).map((entry, index) => sub(entry, `${key}/${index}`))]];
		if (maps.has(key)) return [[key, mapped(record(value, `${where}/${key}`), (entry, name) => sub(entry, name))]];
		if (key === "$ref") return [[key, reference(value, where, add)]];
		throw new Error(
			`The validators know nothing of the keyword "${key}" at ${where}: teach it to ${import.meta.filename}.`,
		);
	});
	return guarded(Object.fromEntries(entries));
}

function mapped(object: Json, change: (value: unknown, key: string) => unknown): Json {
	return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

function reference(value: unknown, where: string, add: (name: string) => void): string {
	const ref = text(value, `$ref of ${where}`);
	if (!ref.startsWith(prefix)) throw new Error(`The $ref at ${where} must begin with ${prefix}, but is ${ref}.`);
	const name = ref.slice(prefix.length);
	add(name);
	return name;
}

/**
 * Lets `then` and `else` count only where what `if` reads is valid. This changes no verdict, for a schema with an
 * invalid member fails anyway, but a wrong order type is then no longer reported a second time as a missing member.
 */
function guarded(schema: Json): Json {
	if (schema.if === undefined) return schema;
	const parts = Object.entries(schema);
	const branch = parts.filter(([key]) => branchKeys.has(key));
	const rest = parts.filter(([key]) => !branchKeys.has(key) && key !== "allOf");
	const read = Object.keys(record(record(schema.if, "if").properties ?? {}, "properties of if"));
	const known = Object.entries(record(schema.properties ?? {}, "properties")).filter(([key]) => read.includes(key));
	// biome-ignore lint/suspicious/noThenProperty: "then" is a keyword of JSON Schema; nobody awaits a schema.
	const guard = { if: { properties: Object.fromEntries(known) }, then: Object.fromEntries(branch) };
	return Object.fromEntries([...rest, ["allOf", [...list(schema.allOf ?? [], "allOf"), guard]]]);
}
