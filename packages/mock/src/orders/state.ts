import type { Operation, PathValues, Spec } from "@forter-orders/spec";
import { problem } from "../answer/problem.ts";
import { toResponse } from "../answer/response.ts";
import { noOperation, operationById } from "../contract/find.ts";
import type { Scenarios } from "../contract/scenarios.ts";
import { applyFault } from "../faults/apply.ts";
import { definitions, type FaultName } from "../faults/definitions.ts";
import { type Fault, type FaultSpec, specOf } from "../faults/fault.ts";
import { FaultError } from "../faults/message.ts";
import { splitPreferences } from "../faults/parse.ts";
import { createFaultQueue } from "../faults/queue.ts";
import type { Reply } from "../faults/reply.ts";
import { type Choice, chooseAnswer } from "./choice.ts";
import { type AnswerChoice, createDecisions } from "./decisions.ts";
import { compileLinks } from "./links.ts";
import { createOrderMemory } from "./order-memory.ts";
import { compileOrder, type OrderModel, type OrderRequest } from "./order-model.ts";
import { compilePairs } from "./pairs.ts";
import { compileTriggers } from "./triggers.ts";

/** Which answer is wanted, and the fault that the request itself asks for. */
export interface Wanted extends Choice {
	readonly fault?: FaultSpec;
}

/** A request that was judged, and the response that it is to get unless a fault strikes. */
export interface Judged {
	readonly request: OrderRequest;
	readonly response: Response;
	/** The body of the response as a value. */
	readonly answer: unknown;
	/** Whether the request keeps the contract. */
	readonly accepted: boolean;
	readonly fault: FaultSpec | undefined;
}

/** What goes out, and the fault that made it so. */
export interface Outgoing {
	readonly reply: Reply;
	readonly fault?: FaultName;
}

/** All that a mock remembers, and what a test told it to do. */
export interface MockState {
	/** What a request is for, from the operation and the path that it was sent to. */
	requestFor(to: { readonly operation?: Operation; readonly values: PathValues }, body: unknown): OrderRequest;
	/** Chooses the answer; throws a `PreferenceError` for a header `Prefer` that cannot be read. */
	choose(request: OrderRequest, prefer: string | null): Wanted;
	/** Lets a fault strike, and remembers what an accepted request was answered. */
	conclude(judged: Judged): Promise<Outgoing>;
	use(faults: readonly Fault[]): void;
	decide(orderId: string, decision: string): void;
	answer(orderId: string, choice: AnswerChoice): void;
	reset(): void;
}

/** Makes the state of a mock; throws a `TypeError` for a scenario that the document cannot serve. */
export function createState(spec: Spec, operations: readonly Operation[], scenarios: Scenarios): MockState {
	const triggered = compileTriggers(scenarios, operations);
	const model = compileOrder(scenarios.order, spec, operations);
	const links = compileLinks(scenarios, operations);
	const orders = createOrderMemory(model);
	const decisions = createDecisions(model, operations);
	const sources = { decisions, links, orders, paired: compilePairs(operations), triggered };
	const queue = createFaultQueue();
	return {
		requestFor({ operation, values }, body) {
			const operationId = operation?.operationId;
			return { operation, operationId, orderId: model.orderIdOf(operationId, values), body };
		},
		choose(request, prefer) {
			const { fault, rest } = splitPreferences(prefer);
			return { ...chooseAnswer(sources, request, rest), ...(fault && { fault }) };
		},
		async conclude(judged) {
			const { request, response, answer, accepted, fault = queue.take(request) } = judged;
			const { reply, said } = fault ? await strike(fault, judged, spec) : { reply: { response }, said: answer };
			if (accepted && reply.response.ok) for (const part of [links, orders]) part.learn(request, said);
			return { reply, ...(fault && { fault: fault.name }) };
		},
		use(faults) {
			const specs = faults.map(specOf);
			for (const spec of specs) checkScope(spec, model, operations);
			queue.add(specs);
		},
		decide: decisions.decide,
		answer: decisions.answer,
		reset() {
			for (const part of [queue, decisions, orders, links]) part.clear();
		},
	};
}

/** Lets a fault strike, and tells what the answer said in the end. */
async function strike(
	fault: FaultSpec,
	{ request, response, answer }: Judged,
	spec: Spec,
): Promise<{ readonly reply: Reply; readonly said: unknown }> {
	const context = { spec, responses: request.operation?.responses ?? [], now: Date.now() };
	try {
		const reply = await applyFault(fault, response, context);
		// The mock decided, although the connection kept the answer from the caller.
		const isWhole = definitions[fault.name].kind === "transport";
		return { reply, said: isWhole ? answer : await jsonOf(reply.response) };
	} catch (error) {
		if (!(error instanceof FaultError)) throw error;
		const refusal = problem(422, `The fault ${fault.name} cannot strike this answer: ${error.message}`);
		return { reply: { response: toResponse(refusal, [], "GET") }, said: undefined };
	}
}

async function jsonOf(response: Response): Promise<unknown> {
	try {
		return await response.clone().json();
	} catch {
		return undefined;
	}
}

function checkScope({ operationId, orderId }: FaultSpec, model: OrderModel, operations: readonly Operation[]): void {
	if (operationId !== undefined && operationById(operations, operationId) === undefined) {
		throw new TypeError(noOperation(operations, operationId));
	}
	if (orderId !== undefined && model.operationIds.length === 0) {
		throw new TypeError("the scenarios do not say what an order is; give `scenarios.order`");
	}
}
