import type { OpenApiDocument, OrderScenario } from "./contract.ts";
import type { Operation } from "./engine.ts";
import { readPointer } from "./json-pointer.ts";
import { examplesOf } from "./pairs.ts";
import { follow, operationsOf } from "./read-document.ts";
import { knownValues, responseSchema, schemasAt } from "./schema-places.ts";

/** A request as far as the order matters that it is for. */
export interface OrderRequest {
	/** The operation in the document; absent for an unknown path. */
	readonly at?: Pick<Operation, "path" | "method"> | undefined;
	readonly operationId: string | undefined;
	readonly orderId: string | undefined;
	readonly body: unknown;
}

/** A response example of a success, with what it says of the order. */
export interface OutcomeExample {
	readonly operationId: string;
	readonly status: number;
	readonly name: string;
	readonly decision: string | undefined;
	/** The step of the request example of the same name. */
	readonly step: string | undefined;
}

/** How the document and its scenarios speak of an order. */
export interface OrderModel {
	readonly steps: readonly string[];
	readonly outcomes: readonly OutcomeExample[];
	/** The decisions that the contract lists, or else those of its examples; empty without a scenario of the order. */
	readonly decisions: readonly string[];
	/** The operations that are for one order. */
	readonly operationIds: readonly string[];
	/** The id of the order that a path is for. */
	orderIdOf(operationId: string | undefined, path: string): string | undefined;
	stepOf(body: unknown): string | undefined;
	decisionOf(body: unknown): string | undefined;
}

/** Checks the scenario of the order against the document and makes it ready for use. */
export function compileOrder(
	scenario: OrderScenario | undefined,
	document: OpenApiDocument,
	operations: readonly Pick<Operation, "iid" | "path">[],
): OrderModel {
	const places = new Map<string, number>();
	for (const { iid, path } of operations) {
		const index = path.split("/").indexOf(`{${scenario?.parameter}}`);
		if (iid !== undefined && index >= 0) places.set(iid, index - path.split("/").length);
	}
	if (scenario && places.size === 0) {
		throw new TypeError(`scenarios.order: no path of the document has the parameter "${scenario.parameter}"`);
	}
	const stepOf = (body: unknown) => textAt(body, scenario?.step);
	const decisionOf = (body: unknown) => textAt(body, scenario?.decision);
	const outcomes = scenario ? outcomesOf(document, places, stepOf, decisionOf) : [];
	return {
		steps: scenario?.steps ?? [],
		outcomes,
		decisions: scenario ? decisionsOf(document, outcomes, scenario.decision) : [],
		operationIds: [...places.keys()],
		orderIdOf(operationId, path) {
			const place = operationId === undefined ? undefined : places.get(operationId);
			// Counted from the end, since a server may have a path of its own in front.
			return place === undefined ? undefined : decoded(path.split("/").at(place));
		},
		stepOf,
		decisionOf,
	};
}

function outcomesOf(
	document: OpenApiDocument,
	places: ReadonlyMap<string, number>,
	stepOf: (body: unknown) => string | undefined,
	decisionOf: (body: unknown) => string | undefined,
): OutcomeExample[] {
	return operationsOf(document).flatMap(({ operation }) => {
		const operationId = String(operation.operationId);
		if (!places.has(operationId)) return [];
		const requests = new Map(examplesOf(document, operation.requestBody));
		const successes = Object.entries(follow(document, operation.responses)).filter(([code]) => /^2\d\d$/.test(code));
		return successes.flatMap(([code, response]) =>
			examplesOf(document, response).map(([name, value]) => ({
				operationId,
				status: Number(code),
				name,
				decision: decisionOf(value),
				step: stepOf(requests.get(name)),
			})),
		);
	});
}

function decisionsOf(
	document: OpenApiDocument,
	outcomes: readonly OutcomeExample[],
	pointer: string | undefined,
): string[] {
	if (pointer === undefined) return [];
	const listed = operationsOf(document).flatMap(({ operation }) => {
		const statuses = outcomes.filter(({ operationId }) => operationId === operation.operationId);
		return [...new Set(statuses.map(({ status }) => status))].flatMap((status) => {
			const schema = responseSchema(document, follow(document, operation.responses), status);
			return knownValues(schemasAt(document, schema, pointer)) ?? [];
		});
	});
	const shown = outcomes.map(({ decision }) => decision);
	return [...new Set((listed.length > 0 ? listed : shown).filter((value) => typeof value === "string"))];
}

function textAt(body: unknown, pointer: string | undefined): string | undefined {
	const value = pointer === undefined ? undefined : readPointer(body, pointer);
	return typeof value === "string" && value !== "" ? value : undefined;
}

function decoded(segment: string | undefined): string | undefined {
	try {
		return segment === undefined ? undefined : decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
