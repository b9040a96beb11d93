import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A schema as these tests read it; anything else of it is passed over. */
export interface Schema {
	$ref?: string;
	description?: string;
	examples?: unknown[];
	properties?: Record<string, Schema>;
	items?: Schema;
	allOf?: Schema[];
	anyOf?: Schema[];
	"x-enumDescriptions"?: Record<string, string>;
}

/** An operation of the contract. */
export interface Operation {
	operationId: string;
	summary: string;
	requestBody: { content: Record<string, { schema: Schema }> };
	responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
	"x-codeSamples": { label: string; source: string }[];
}

interface Contract {
	info: { title: string; summary: string; version: string };
	paths: Record<string, { post: Operation }>;
	components: {
		schemas: Record<string, Schema>;
		examples: Record<string, { summary: string; value: Record<string, unknown> }>;
		responses: Record<string, { "x-advice": { description: string } }>;
	};
}

const { resolve } = createRequire(import.meta.url);

/** The published contract. */
export const contract: Contract = JSON.parse(readFileSync(resolve("@forter-orders/openapi/openapi.json"), "utf8"));

/** The values that decide an answer. */
export const triggers: { operationId: string; value: string; example: string }[] = JSON.parse(
	readFileSync(resolve("@forter-orders/openapi/scenarios.json"), "utf8"),
).triggers;

/** The operations in the order of the contract, with the path of each. */
export const operations: readonly { path: string; operation: Operation }[] = Object.entries(contract.paths).map(
	([path, { post }]) => ({ path, operation: post }),
);

/** Every path of a property of a message, walked here anew so that it can judge what `src` makes of the contract. */
export function propertyPaths(schema: Schema, path = "", above: readonly string[] = []): string[] {
	const { $ref: ref } = schema;
	if (ref !== undefined) {
		const name = ref.split("/").at(-1) ?? "";
		const target = contract.components.schemas[name];
		return target === undefined || above.includes(ref) ? [] : propertyPaths(target, path, [...above, ref]);
	}
	const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
	const inherited = parts.flatMap((part) => propertyPaths(part, path, above));
	const listed = schema.items === undefined ? [] : propertyPaths(schema.items, `${path}[]`, above);
	const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
		const at = path === "" ? name : `${path}.${name}`;
		return [at, ...propertyPaths(property, at, above)];
	});
	return [...inherited, ...listed, ...own];
}

/** The schemas of what an operation is sent and answers with 200. */
export function messageSchemas({ requestBody, responses }: Operation): Schema[] {
	return [requestBody.content, responses["200"]?.content ?? {}].flatMap((content) =>
		Object.values(content).map(({ schema }) => schema),
	);
}
