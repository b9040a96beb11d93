import type { OrderDecision } from "@forter-orders/types";
import { type Decision, decisionOf } from "../decision.ts";
import { operations as policies } from "../operation.ts";
import { examples, operations } from "./examples.gen.ts";
import type { OperationId, Route } from "./route.ts";

const decisionMember = "forterDecision" satisfies keyof OrderDecision;
const tokenMember = "managedOrderToken" satisfies keyof OrderDecision;
const orderIdMember = "orderId" satisfies keyof OrderDecision;

/** The status of an operation's success. */
export function successOf(operation: OperationId): number {
	return Number(Object.keys(operations[operation].responses).find((status) => Number(status) < 300));
}

/** The body of the first example that the contract has for a status. */
export function exampleBody(operation: OperationId, status: number): object | undefined {
	const [name = ""] = operations[operation].responses[status] ?? [];
	return examples[name];
}

/** A body that the client reads as a decision: the contract's first example of it, with a token if one has it. */
export function decisionBody(operation: OperationId, decision: Decision): object {
	const { answersWithToken } = policies[operation];
	const names = operations[operation].responses[successOf(operation)] ?? [];
	const bodies = names.flatMap((name) => examples[name] ?? []);
	const fitting = bodies.filter((body) => decisionOf(body, answersWithToken) === decision);
	return fitting.find((body) => tokenMember in body) ?? fitting[0] ?? { [decisionMember]: decision };
}

/** The body of a success, about the order that was asked for: the API echoes its id. */
export function aboutOrder({ operation, orderId }: Route, body: object | undefined): object | undefined {
	return policies[operation].decides ? { ...body, [orderIdMember]: orderId } : body;
}
