import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Validation, validateOrder, validateResultsRequest } from "../src/validate/index.ts";

/** A JSON Schema as far as the tests read it. */
export type Schema = {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	allOf?: Schema[];
	anyOf?: Schema[];
	enum?: unknown[];
	examples?: unknown[];
	required?: string[];
	dependentRequired?: Record<string, string[]>;
	if?: Schema;
	else?: Schema;
	pattern?: string;
	format?: string;
	minLength?: number;
};

const bundle = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json");
/** The contract. */
export const contract: ReturnType<typeof JSON.parse> = JSON.parse(readFileSync(bundle, "utf8"));

const samples: Record<string, unknown> = {
	array: [],
	boolean: true,
	integer: 1,
	number: 1,
	object: {},
	string: "text",
};

/** A request body of the contract, with the check that is for it. */
export type Body = {
	name: string;
	validate: (body: unknown, options?: { profile: "strict" | "lenient" }) => Validation<unknown>;
	schema: Schema;
	examples: { title: string; value: unknown }[];
	/** A body with every member that the contract names. */
	complete: unknown;
};
type Content = { schema: Schema; examples: Record<string, { $ref?: string; value?: unknown }> };
const content = (path: string): Content => contract.paths[path].post.requestBody.content["application/json"];

/** Every request body of the contract. */
export const bodies: Body[] = [
	{ name: "order", validate: validateOrder, ...content("/v3/orders/{id}") },
	{ name: "request for results", validate: validateResultsRequest, ...content("/v3/orders/{id}/results") },
].map(({ name, validate, schema, examples }) => ({
	name,
	validate,
	schema,
	examples: Object.entries(examples).map(([title, example]) => ({ title, value: deref(example).value })),
	complete: sample(schema),
}));

/** What a node is, or what its $ref names. */
export function deref<Node extends object>(node: Node): Node {
	if (!("$ref" in node)) return node;
	const keys = String(node.$ref).slice(2).split("/");
	return deref(keys.reduce((parent, key) => parent[key.replaceAll("~1", "/")], contract));
}

/** A schema with those that it is all of, each resolved. */
export function partsOf(schema: Schema): Schema[] {
	const own = deref(schema);
	return [own, ...(own.allOf ?? []).flatMap(partsOf)];
}

/** A valid value with every member that a schema names, from the examples of the contract. */
function sample(schema: Schema): unknown {
	const parts = partsOf(schema);
	const { examples, items, enum: values, anyOf = [], type = [] } = parts.find(({ type, anyOf }) => type ?? anyOf) ?? {};
	const properties = parts.flatMap((part) => Object.entries(part.properties ?? {}));
	if (properties.length > 0) return Object.fromEntries(properties.map(([key, value]) => [key, sample(value)]));
	if (items) return [sample(items)];
	if (examples) return structuredClone(examples[0]);
	if (values) return values[0];
	if (anyOf[0]) return sample(anyOf[0]);
	return samples[[type].flat()[0] ?? "string"];
}
