import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A JSON Schema as far as the suite reads it. */
export type Schema = {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, Schema>;
	required?: string[];
	dependentRequired?: Record<string, string[]>;
	items?: Schema;
	allOf?: Schema[];
	if?: Schema;
	enum?: unknown[];
	pattern?: string;
	format?: string;
};
export type Parameter = { name: string; in: string; required?: boolean; example?: unknown };
export type Example = { value: unknown };
export type Content = Record<string, { schema: Schema; examples: Record<string, Example | Reference> }>;
export type Reference = { $ref: string };
export type Advice = { action: string; description: string };
export type Retry = { maxAttempts: number; maxDelayMs: number; statuses: number[] };
export type Response = { content: Content; "x-advice"?: Advice };
export type SecurityScheme = { type: "http"; scheme: string } | { type: "apiKey"; in: string; name: string };
export type Document = {
	servers: { url: string }[];
	security: Record<string, string[]>[];
	paths: Record<string, Record<string, OperationObject>>;
	components: { securitySchemes: Record<string, SecurityScheme | Reference> };
};
export type OperationObject = {
	operationId: string;
	parameters: (Parameter | Reference)[];
	requestBody: { content: Content };
	responses: Record<string, Response | Reference>;
	"x-retry": Retry;
};

/** A trigger of `scenarios.yaml`. */
export type Trigger = {
	operationId: string;
	pointer: string;
	value: string;
	status: number;
	example: string;
	gives: object;
};

const { resolve } = createRequire(import.meta.url);
const readJson = (specifier: string) => JSON.parse(readFileSync(resolve(specifier), "utf8"));

/** The bundle that is tested against. */
export const contract: Document = readJson("@forter-orders/openapi/openapi.json");
/** Path of the bundle, for tools that want a file. */
export const contractFile: string = resolve("@forter-orders/openapi/openapi.yaml");
/** What makes the sandbox, and the mock, give a certain response. */
export const triggers: Trigger[] = readJson("@forter-orders/openapi/scenarios.json").triggers;

/** What `node` is, or what its `$ref` names. */
export function deref<Node extends object>(node: Node | Reference): Node {
	if (!("$ref" in node)) return node;
	const keys = node.$ref.slice(2).split("/").map(unescapeToken);
	return deref(keys.reduce<object>((parent, key) => Reflect.get(parent, key), contract) as Node | Reference);
}

const unescapeToken = (token: string) => token.replaceAll("~1", "/").replaceAll("~0", "~");
