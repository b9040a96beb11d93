import { isDeepStrictEqual } from "node:util";
import type { Wish } from "../answer/preferences.ts";
import { isNode, type OpenApiDocument, operationsOf } from "../document/document.ts";
import { examplesOf, successExamples } from "../document/examples.ts";
import type { TriggerLookup } from "./triggers.ts";

/**
 * Finds the answer that belongs to a request example of the document: when a body is the example word for word, in any
 * order of its members, the example of the same name of a success.
 */
export function compilePairs(document: OpenApiDocument): TriggerLookup {
	const pairs = new Map<unknown, Pair[]>();
	for (const { operation } of operationsOf(document)) {
		const answers = new Map(successExamples(document, operation).map(({ name, status }) => [name, Number(status)]));
		for (const [name, value] of examplesOf(document, operation.requestBody)) {
			const code = answers.get(name);
			if (code === undefined || Number.isNaN(code)) continue;
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
