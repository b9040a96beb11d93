import { misuse } from "../misuse.ts";
import type { DocumentedErrorKind } from "../policy.gen.ts";
import { tried } from "../tried.ts";
import { type ErrorStatuses, type ExampleNames, operations, triggers } from "./examples.gen.ts";
import { statusOf } from "./failures.ts";
import { valueAt } from "./pointer.ts";
import type { OperationId } from "./route.ts";
import { successOf } from "./template.ts";

/** The name of an example of the contract's responses, or an error status, which its first example stands for. */
export type HandlerAnswer<Id extends OperationId = OperationId> = ExampleNames[Id] | ErrorStatuses[Id];

/** A status and the name of one of its examples, where it has any. */
export interface Choice {
	readonly status: number;
	readonly example?: string;
}

/** The status and example that an answer names; throws a TypeError when the contract has none. */
export function namedChoice(operation: OperationId, answer: unknown): Choice {
	const choices = choicesOf(operation);
	const found = choices.find(({ status, example }) => answer === status || answer === example);
	if (found) return found;
	const known = new Set(choices.flatMap(({ status, example }) => [...(example ? [example] : []), status]));
	throw misuse(`answers.${operation}`, `one of ${[...known].join(", ")}`);
}

/** What the sandbox answers: by credentials, body and test values, else with the first example of a success. */
export function sandboxChoice(operation: OperationId, request: Request, body: string): Choice {
	const sent: unknown = tried(() => JSON.parse(body));
	const fault = faultOf(request, sent);
	const refusal = fault && statusOf(operation, fault);
	if (refusal) return namedChoice(operation, refusal);
	const asked = triggers.find(
		({ operationId, pointer, value }) => operationId === operation && valueAt(sent, pointer) === value,
	);
	return asked ?? namedChoice(operation, successOf(operation));
}

function faultOf({ method, headers }: Request, sent: unknown): DocumentedErrorKind | undefined {
	if (!/^basic ./i.test(headers.get("authorization") ?? "")) return "unauthorized";
	return method === "GET" || (typeof sent === "object" && sent !== null) ? undefined : "invalid_request";
}

function choicesOf(operation: OperationId): readonly Choice[] {
	return Object.entries(operations[operation].responses).flatMap(([status, names]) =>
		names.length > 0 ? names.map((example) => ({ status: Number(status), example })) : [{ status: Number(status) }],
	);
}
