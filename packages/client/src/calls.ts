import type { operations } from "@forter-orders/types";
import type { OperationId } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { Answered, Outcome, Undecided } from "./outcome.ts";
import type { policy } from "./policy.gen.ts";

type Json<Value> = { content: { "application/json": Value } };

type PathOf<Op> = Op extends { parameters: { path: infer Path } } ? { readonly path: Path } : unknown;

type QueryOf<Op> = Op extends { parameters: { query: infer Query } }
	? { readonly query: Query }
	: Op extends { parameters: { query?: infer Query } }
		? { readonly query?: Query }
		: unknown;

type BodyOf<Op> = Op extends { requestBody: Json<infer Body> }
	? { readonly body: Body }
	: Op extends { requestBody?: Json<infer Body> }
		? { readonly body?: Body }
		: unknown;

/** What an operation is called with. */
export type RequestOf<Id extends OperationId> = PathOf<operations[Id]> &
	QueryOf<operations[Id]> &
	BodyOf<operations[Id]>;

type Answers<Responses> = Responses[keyof Responses & (200 | 201 | 202 | 203 | 204)];

type AnswerOf<Id extends OperationId> =
	Answers<operations[Id]["responses"]> extends Json<infer Data> ? Data : undefined;

/** What a call of an operation ends with. */
export type OutcomeOf<Id extends OperationId> = Id extends OperationId
	? (typeof policy.operations)[Id]["decides"] extends true
		? Outcome<AnswerOf<Id>>
		: Answered<AnswerOf<Id>> | Undecided
	: never;

/** A method for each operation of the contract, by its operationId. */
export type Calls = {
	readonly [Id in OperationId]: (request: RequestOf<Id>, options?: CallOptions) => Promise<OutcomeOf<Id>>;
};
