import type { Operation } from "../answer/engine.ts";
import { follow, type OpenApiDocument, operationsOf } from "../document/document.ts";
import { examplesOf, successExamples } from "../document/examples.ts";
import { decodePercent, readPointer } from "../document/json-pointer.ts";
import type { Segments } from "../document/path-template.ts";
import { responseSchema } from "../document/responses.ts";
import type { OrderScenario } from "../document/scenarios.ts";
import { knownValues, schemasAt } from "../document/schema-places.ts";

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
	/** The id of the order that a request to an operation is for. */
	orderIdOf(operationId: string | undefined, segments: Segments): string | undefined;
	stepOf(body: unknown): string | undefined;
	decisionOf(body: unknown): string | undefined;
}

/** Checks the scenario of the order against the document and makes it ready for use. */
export function compileOrder(
	scenario: OrderScenario | undefined,
	document: OpenApiDocument,
	operations: readonly Pick<Operation, "iid" | "path">[],
): OrderModel {
	const operationIds = operations.flatMap(({ iid, path }) =>
		iid !== undefined && path.includes(`{${scenario?.parameter}}`) ? [iid] : [],
	);
	if (scenario && operationIds.length === 0) {
		throw new TypeError(`scenarios.order: no path of the document has the parameter "${scenario.parameter}"`);
	}
	const stepOf = (body: unknown) => textAt(body, scenario?.step);
	const decisionOf = (body: unknown) => textAt(body, scenario?.decision);
	const outcomes = scenario ? outcomesOf(document, operationIds, stepOf, decisionOf) : [];
	return {
		steps: scenario?.steps ?? [],
		outcomes,
		decisions: scenario ? decisionsOf(document, outcomes, scenario.decision) : [],
		operationIds,
		orderIdOf(operationId, segments) {
			const segment = segments[scenario?.parameter ?? ""];
			const isForOrder = operationId !== undefined && operationIds.includes(operationId);
			return isForOrder && segment !== undefined ? decodePercent(segment) : undefined;
		},
		stepOf,
		decisionOf,
	};
}

function outcomesOf(
	document: OpenApiDocument,
	operationIds: readonly string[],
	stepOf: (body: unknown) => string | undefined,
	decisionOf: (body: unknown) => string | undefined,
): OutcomeExample[] {
	return operationsOf(document).flatMap(({ operation }) => {
		const operationId = String(operation.operationId);
		if (!operationIds.includes(operationId)) return [];
		const requests = new Map(examplesOf(document, operation.requestBody));
		return successExamples(document, operation)
			.map(({ status, name, value }) => ({
				operationId,
				status: Number(status),
				name,
				decision: decisionOf(value),
				step: stepOf(requests.get(name)),
			}))
			.filter(({ status }) => !Number.isNaN(status));
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
