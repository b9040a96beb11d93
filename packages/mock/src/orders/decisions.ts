import { isStatus, type Operation } from "@forter-orders/spec";
import type { Wish } from "../answer/preferences.ts";
import { exampleNames, listed, operationById } from "../contract/find.ts";
import type { OrderModel, OrderRequest } from "./order-model.ts";

/** Which documented response an order is to get. */
export interface AnswerChoice {
	/** Name of an example of the response. */
	readonly example?: string;
	readonly status?: number;
	/** The operation that is meant; by default every one that has such a response. */
	readonly operationId?: string;
}

/** The answers that a test set for single orders. */
export interface Decisions {
	decide(orderId: string, decision: string): void;
	answer(orderId: string, choice: AnswerChoice): void;
	wishFor(request: OrderRequest): Wish | undefined;
	clear(): void;
}

type Candidate = Wish & { readonly step?: string | undefined };

/** Keeps for each order and operation the answer that was set last. */
export function createDecisions(model: OrderModel, operations: readonly Operation[]): Decisions {
	const byOrder = new Map<string, Map<string, readonly Candidate[]>>();
	const put = (orderId: string, answers: ReadonlyMap<string, readonly Candidate[]>) =>
		byOrder.set(orderId, new Map([...(byOrder.get(orderId) ?? []), ...answers]));
	return {
		decide: (orderId, decision) => void put(orderId, decided(model, decision)),
		answer: (orderId, choice) => void put(orderId, answered(model, operations, choice)),
		wishFor({ operationId, orderId, body }) {
			if (operationId === undefined || orderId === undefined) return undefined;
			const candidates = byOrder.get(orderId)?.get(operationId);
			return candidates && bestCandidate(candidates, model.stepOf(body));
		},
		clear: () => byOrder.clear(),
	};
}

/** The first example with a decision that fits the step, or else the first one with it. */
export function exampleOf(model: OrderModel, { operationId, body }: OrderRequest, decision: string): Wish | undefined {
	const fitting = model.outcomes.filter(
		(outcome) => outcome.operationId === operationId && outcome.decision === decision,
	);
	return bestCandidate(fitting.map(toCandidate), model.stepOf(body));
}

function bestCandidate(candidates: readonly Candidate[], step: string | undefined): Wish | undefined {
	const best = candidates.find((candidate) => candidate.step === step) ?? candidates[0];
	if (best === undefined) return undefined;
	const { step: _, ...wish } = best;
	return wish;
}

function toCandidate({ status, name, step }: OrderModel["outcomes"][number]): Candidate {
	return { code: status, exampleKey: name, step };
}

function decided(model: OrderModel, decision: string): Map<string, Candidate[]> {
	if (model.decisions.length === 0) {
		throw new TypeError("the scenarios do not say where a response carries the decision; give `scenarios.order`");
	}
	if (!model.decisions.includes(decision)) {
		throw new TypeError(`the contract has no decision "${decision}"; it has ${model.decisions.join(", ")}`);
	}
	const fitting = model.outcomes.filter((outcome) => outcome.decision === decision);
	if (fitting.length > 0) return grouped(fitting);
	throw new TypeError(`no example of the contract has the decision ${decision}; mock.answer takes one by its name`);
}

function grouped(outcomes: OrderModel["outcomes"]): Map<string, Candidate[]> {
	const byOperation = new Map<string, Candidate[]>();
	for (const outcome of outcomes) {
		byOperation.set(outcome.operationId, [...(byOperation.get(outcome.operationId) ?? []), toCandidate(outcome)]);
	}
	return byOperation;
}

function answered(
	model: OrderModel,
	operations: readonly Operation[],
	{ example, status, operationId }: AnswerChoice,
): Map<string, Candidate[]> {
	if (model.operationIds.length === 0) {
		throw new TypeError("the scenarios do not say what an order is; give `scenarios.order`");
	}
	if (example === undefined && status === undefined) throw new TypeError("answer needs an example or a status");
	const meant = model.operationIds.filter((id) => operationId === undefined || operationId === id);
	const responses = meant.flatMap((id) => responsesOf(operations, id));
	const hits = responses.filter(
		(response) => (status ?? response.status) === response.status && (!example || response.examples.includes(example)),
	);
	if (hits.length === 0) throw new TypeError(noAnswer({ example, status, operationId }, model, responses));
	const candidates = [...hits].reverse().map(({ id, status: code }): [string, Candidate[]] => {
		return [id, [example === undefined ? { code } : { code, exampleKey: example }]];
	});
	return new Map(candidates);
}

interface KnownResponse {
	readonly id: string;
	readonly status: number;
	readonly examples: readonly string[];
}

function responsesOf(operations: readonly Operation[], id: string): KnownResponse[] {
	const responses = operationById(operations, id)?.responses ?? [];
	return responses
		.filter(({ status }) => isStatus(status))
		.map((response) => ({ id, status: Number(response.status), examples: exampleNames(response) }));
}

function noAnswer(
	{ example, status, operationId }: { [Name in keyof AnswerChoice]: AnswerChoice[Name] | undefined },
	{ operationIds }: OrderModel,
	responses: readonly KnownResponse[],
): string {
	if (operationId !== undefined && !operationIds.includes(operationId)) {
		return `no operation "${operationId}" is for one order; there is ${operationIds.join(", ")}`;
	}
	if (status !== undefined && !responses.some((response) => response.status === status)) {
		return `no response ${status} is documented; there is ${listed(responses.map((response) => String(response.status)))}`;
	}
	const fitting = responses.filter((response) => (status ?? response.status) === response.status);
	return `no response has the example "${example}"; there is ${listed(fitting.flatMap(({ examples }) => examples))}`;
}
