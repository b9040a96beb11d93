import {
	decodePercent,
	isJson,
	knownValues,
	type Operation,
	type PathValues,
	readPointer,
	responseFor,
	type Spec,
	schemasAtPlace,
} from "@forter-orders/spec";
import { requestExamples, successExamples } from "../contract/examples.ts";
import type { OrderScenario } from "../contract/scenarios.ts";

/** A request as far as the order matters that it is for. */
export interface OrderRequest {
	/** Absent for an unknown path. */
	readonly operation?: Operation | undefined;
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
	orderIdOf(operationId: string | undefined, values: PathValues): string | undefined;
	stepOf(body: unknown): string | undefined;
	decisionOf(body: unknown): string | undefined;
}

/** Checks the scenario of the order against the document and makes it ready for use. */
export function compileOrder(
	scenario: OrderScenario | undefined,
	spec: Spec,
	operations: readonly Operation[] = spec.operations,
): OrderModel {
	const forOrder = operations.filter(({ path }) => path.includes(`{${scenario?.parameter}}`));
	const operationIds = forOrder.map(({ operationId }) => operationId);
	if (scenario && operationIds.length === 0) {
		throw new TypeError(`scenarios.order: no path of the document has the parameter "${scenario.parameter}"`);
	}
	const stepOf = (body: unknown) => textAt(body, scenario?.step);
	const decisionOf = (body: unknown) => textAt(body, scenario?.decision);
	const outcomes = scenario ? outcomesOf(forOrder, stepOf, decisionOf) : [];
	return {
		steps: scenario?.steps ?? [],
		outcomes,
		decisions: scenario ? decisionsOf(spec, outcomes, scenario.decision) : [],
		operationIds,
		orderIdOf(operationId, values) {
			const segment = values[scenario?.parameter ?? ""];
			const isForOrder = operationId !== undefined && operationIds.includes(operationId);
			return isForOrder && segment !== undefined ? decodePercent(segment) : undefined;
		},
		stepOf,
		decisionOf,
	};
}

function outcomesOf(
	operations: readonly Operation[],
	stepOf: (body: unknown) => string | undefined,
	decisionOf: (body: unknown) => string | undefined,
): OutcomeExample[] {
	return operations.flatMap((operation) => {
		const requests = new Map(requestExamples(operation).map(({ name, value }) => [name, value]));
		return successExamples(operation)
			.map(({ status, name, value }) => ({
				operationId: operation.operationId,
				status: Number(status),
				name,
				decision: decisionOf(value),
				step: stepOf(requests.get(name)),
			}))
			.filter(({ status }) => !Number.isNaN(status));
	});
}

function decisionsOf(spec: Spec, outcomes: readonly OutcomeExample[], pointer: string | undefined): string[] {
	if (pointer === undefined) return [];
	const listed = spec.operations.flatMap(({ operationId, responses }) => {
		const statuses = outcomes.filter((outcome) => outcome.operationId === operationId).map(({ status }) => status);
		return [...new Set(statuses)].flatMap((status) => {
			const schema = responseFor(responses, status)?.media.find(({ mediaType }) => isJson(mediaType))?.schema;
			return schema === undefined ? [] : (knownValues(schemasAtPlace(spec, schema, pointer)) ?? []);
		});
	});
	const shown = outcomes.map(({ decision }) => decision);
	return [...new Set((listed.length > 0 ? listed : shown).filter((value) => typeof value === "string"))];
}

function textAt(body: unknown, pointer: string | undefined): string | undefined {
	const value = pointer === undefined ? undefined : readPointer(body, pointer);
	return typeof value === "string" && value !== "" ? value : undefined;
}
