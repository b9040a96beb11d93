import { listed, noOperation } from "../answer/documented.ts";
import type { Engine } from "../answer/engine.ts";
import type { Wish } from "../answer/preferences.ts";
import { BoundedMap } from "../bounded-map.ts";
import { follow, type OpenApiDocument, operationsOf } from "../document/document.ts";
import { examplesOf } from "../document/examples.ts";
import { readPointer } from "../document/json-pointer.ts";
import type { ScenarioLink, Scenarios } from "../document/scenarios.ts";
import type { OrderRequest } from "./order-model.ts";

/** Knows which values were given out for a later request to repeat. */
export interface LinkMemory {
	/** Why a request names a value that nobody gave out, and the answer to it. */
	refusalOf(request: OrderRequest): { readonly wish: Wish; readonly note: string } | undefined;
	/** Remembers the values that an answer gives out. */
	learn(request: OrderRequest, answer: unknown): void;
	clear(): void;
}

/** How many values are remembered for each link; the oldest is forgotten first. */
export const VALUE_LIMIT = 10_000;

/** Checks the links against the document and makes them ready for use. */
export function compileLinks(
	scenarios: Scenarios,
	document: OpenApiDocument,
	operations: Engine["operations"],
): LinkMemory {
	const links = (scenarios.links ?? []).map((link, index) => {
		const fault = faultOf(link, operations);
		if (fault !== undefined) throw new TypeError(`scenarios.links[${index}]: ${fault}`);
		const given = new BoundedMap<unknown, true>(VALUE_LIMIT);
		return { ...link, given, documented: documentedValues(link, scenarios, document) };
	});
	return {
		refusalOf({ operationId, body }) {
			for (const { to, otherwise, given, documented } of links) {
				const value = to.operationId === operationId ? readPointer(body, to.pointer) : undefined;
				if (value === undefined || documented.has(value) || given.has(value)) continue;
				return { wish: { code: otherwise }, note: `no response gave out the value at ${to.pointer}` };
			}
			return undefined;
		},
		learn({ operationId }, answer) {
			for (const { from, given, documented } of links) {
				const value = from.operationId === operationId ? readPointer(answer, from.pointer) : undefined;
				if (value !== undefined && !documented.has(value)) given.set(value, true);
			}
		},
		clear() {
			for (const { given } of links) given.clear();
		},
	};
}

/** What stands in the examples and triggers counts as given out; who copies an example must get its answer. */
function documentedValues({ from, to }: ScenarioLink, scenarios: Scenarios, document: OpenApiDocument): Set<unknown> {
	const triggers = scenarios.triggers.filter(
		({ operationId, pointer }) => operationId === to.operationId && pointer === to.pointer,
	);
	const operationOf = (id: string) =>
		operationsOf(document).find(({ operation }) => operation.operationId === id)?.operation;
	const responses = Object.values(follow(document, operationOf(from.operationId)?.responses));
	const given = responses.flatMap((response) => examplesOf(document, response));
	const sent = examplesOf(document, operationOf(to.operationId)?.requestBody);
	const values = [
		...triggers.map(({ value }) => value),
		...given.map(([, value]) => readPointer(value, from.pointer)),
		...sent.map(([, value]) => readPointer(value, to.pointer)),
	];
	return new Set(values.filter((value) => value !== undefined));
}

function faultOf({ from, to, otherwise }: ScenarioLink, operations: Engine["operations"]): string | undefined {
	const known = operations.map(({ iid }) => iid);
	const unknown = [from, to].find(({ operationId }) => !known.includes(operationId));
	if (unknown) return noOperation(operations, unknown.operationId);
	const bad = [from, to].find(({ pointer }) => !pointer.startsWith("/"));
	if (bad) return `pointer must be a JSON Pointer, which begins with a slash, got "${bad.pointer}"`;
	const statuses = operations.find(({ iid }) => iid === to.operationId)?.responses.map(({ code }) => code) ?? [];
	if (statuses.includes(String(otherwise))) return undefined;
	return `${to.operationId} has no response ${otherwise}; it has ${listed(statuses)}`;
}
