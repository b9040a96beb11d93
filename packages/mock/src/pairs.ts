import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument } from "./contract.ts";
import type { Wish } from "./preferences.ts";
import { follow, isNode, type Node, operationsOf } from "./read-document.ts";
import type { TriggerLookup } from "./triggers.ts";

/**
 * Finds the answer that belongs to a request example of the document: when a body is the example word for word, in any
 * order of its members, the example of the same name of a success.
 */
export function compilePairs(document: OpenApiDocument): TriggerLookup {
	const pairs = new Map<unknown, Pair[]>();
	for (const { operation } of operationsOf(document)) {
		const answers = successExamples(document, operation);
		for (const [name, value] of examplesOf(document, operation.requestBody)) {
			const code = answers.get(name);
			if (code === undefined) continue;
			const pair = { value, hint: scalarOf(value), wish: { code, exampleKey: name } };
			pairs.set(operation.operationId, [...(pairs.get(operation.operationId) ?? []), pair]);
		}
	}
	return (operationId, body) => pairs.get(operationId)?.find((pair) => isPair(pair, body))?.wish;
}

interface Pair {
	readonly value: unknown;
	/** A member with a simple value, which tells most bodies apart at a glance. */
	readonly hint: readonly [name: string, value: unknown] | undefined;
	readonly wish: Wish;
}

function scalarOf(value: unknown): Pair["hint"] {
	return isNode(value) ? Object.entries(value).find(([, member]) => typeof member !== "object") : undefined;
}

function isPair({ value, hint }: Pair, body: unknown): boolean {
	if (hint !== undefined && (!isNode(body) || body[hint[0]] !== hint[1])) return false;
	return isDeepStrictEqual(value, body);
}

function successExamples(document: OpenApiDocument, operation: Node): Map<string, number> {
	const successes = Object.entries(follow(document, operation.responses)).filter(([status]) => /^2\d\d$/.test(status));
	return new Map(
		successes.flatMap(([status, response]) =>
			examplesOf(document, response).map(([name]): [string, number] => [name, Number(status)]),
		),
	);
}

/** The examples of a request body or a response, each with its name, in the order of the document. */
export function examplesOf(document: OpenApiDocument, body: unknown): [string, unknown][] {
	const contents = Object.values(follow(document, follow(document, body).content));
	return contents.flatMap((media) =>
		Object.entries(follow(document, follow(document, media).examples)).map(([name, example]): [string, unknown] => [
			name,
			follow(document, example).value,
		]),
	);
}
