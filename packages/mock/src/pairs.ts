import type { OpenApiDocument } from "./contract.ts";
import type { Wish } from "./preferences.ts";
import { follow, type Node, operationsOf } from "./read-document.ts";
import type { TriggerLookup } from "./triggers.ts";

/**
 * Finds the answer that belongs to a request example of the document: when a body is the example word for word, in any
 * order of its members, the example of the same name of a success.
 */
export function compilePairs(document: OpenApiDocument): TriggerLookup {
	const pairs = new Map<string, Wish>();
	for (const { operation } of operationsOf(document)) {
		const answers = successExamples(document, operation);
		for (const [name, value] of examplesOf(document, operation.requestBody)) {
			const code = answers.get(name);
			if (code !== undefined) pairs.set(keyOf(operation.operationId, value), { code, exampleKey: name });
		}
	}
	return (operationId, body) => pairs.get(keyOf(operationId, body));
}

function successExamples(document: OpenApiDocument, operation: Node): Map<string, number> {
	const successes = Object.entries(follow(document, operation.responses)).filter(([status]) => /^2\d\d$/.test(status));
	return new Map(
		successes.flatMap(([status, response]) =>
			examplesOf(document, response).map(([name]): [string, number] => [name, Number(status)]),
		),
	);
}

function examplesOf(document: OpenApiDocument, body: unknown): [string, unknown][] {
	const contents = Object.values(follow(document, follow(document, body).content));
	return contents.flatMap((media) =>
		Object.entries(follow(document, follow(document, media).examples)).map(([name, example]): [string, unknown] => [
			name,
			follow(document, example).value,
		]),
	);
}

function keyOf(operationId: unknown, value: unknown): string {
	return JSON.stringify([operationId, value], (_, member: unknown) =>
		typeof member === "object" && member !== null && !Array.isArray(member) ? sorted(member) : member,
	);
}

function sorted(object: object): object {
	return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
