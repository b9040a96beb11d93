import { isDeepStrictEqual } from "node:util";
import { isObject, type Operation } from "@forter-orders/spec";
import type { Wish } from "../answer/preferences.ts";
import { requestExamples, successExamples } from "../contract/examples.ts";
import type { TriggerLookup } from "./triggers.ts";

/**
 * Finds the answer that belongs to a request example of the document: when a body is the example word for word, in any
 * order of its members, the example of the same name of a success.
 */
export function compilePairs(operations: readonly Operation[]): TriggerLookup {
	const pairs = new Map<unknown, Pair[]>();
	for (const operation of operations) {
		// Of several answers of one name the first counts.
		const answers = new Map(
			successExamples(operation)
				.toReversed()
				.map(({ name, status }) => [name, Number(status)]),
		);
		for (const { name, value } of requestExamples(operation)) {
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
	return isObject(value) ? Object.entries(value).find(([, member]) => typeof member !== "object") : undefined;
}

function isPair({ value, hint }: Pair, body: unknown): boolean {
	if (hint !== undefined && (!isObject(body) || body[hint[0]] !== hint[1])) return false;
	return isDeepStrictEqual(value, body);
}
