import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** A JSON Schema as far as these tests read it. */
export type Schema = {
	$ref?: string;
	properties?: Record<string, Schema>;
};
type Example = { value: unknown };
type Content = Record<string, { schema: Schema; examples: Record<string, { $ref: string }> }>;
type Response = { $ref?: string; content: Content };
export type Operation = {
	operationId: string;
	requestBody: { content: Content };
	responses: Record<string, Response>;
};
type Place = { pointer: string; value: string };
type Trigger = Place & { operationId: string; when?: Place; status: number; example: string; gives: object };
type Member = { operationId: string; pointer: string };
type Scenarios = {
	triggers: Trigger[];
	order: { parameter: string; step: string; steps: string[]; decision: string };
	links: { from: Member; to: Member; otherwise: number }[];
	lenient: { rules: string[]; null: string };
};

/** The bundle, as it is published. */
export const contract: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
	await readFile(new URL("../dist/openapi.json", import.meta.url), "utf8"),
);

export const operations: Operation[] = Object.values(contract.paths).flatMap((path) => Object.values(path));

export const scenarios: Scenarios = parse(await readFile(new URL("../scenarios.yaml", import.meta.url), "utf8"));
export const triggers: Trigger[] = scenarios.triggers;

/** What `node` is, or what its `$ref` names. */
export function resolve<Node extends { $ref?: string }>(node: Node): Node {
	if (node.$ref === undefined) return node;
	const keys = node.$ref.slice(2).split("/").map(unescapePointer);
	return resolve(keys.reduce((parent, key) => Reflect.get(parent, key), contract as object) as Node);
}

const unescapePointer = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

export type BodyExample = { where: string; pointer: string; name: string; value: unknown };

/** Every example of a request or a response body, with the schema that it has to satisfy. */
export const bodyExamples: BodyExample[] = operations.flatMap((operation) => [
	...fromContent(`${operation.operationId} request`, operation.requestBody.content),
	...Object.entries(operation.responses).flatMap(([status, response]) =>
		fromContent(`${operation.operationId} ${status}`, resolve(response).content),
	),
]);

function fromContent(where: string, content: Content): BodyExample[] {
	return Object.values(content).flatMap(({ schema, examples }) =>
		Object.entries(examples).map(([name, example]) => ({
			where,
			name,
			pointer: schema.$ref ?? "",
			value: (resolve(example) as unknown as Example).value,
		})),
	);
}
