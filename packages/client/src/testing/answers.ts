import { misuse } from "../misuse.ts";
import type { BodyOf, FakeAnswer } from "./answer.ts";
import { checkedAnswer } from "./check-answer.ts";
import type { OperationId } from "./route.ts";

/** Answers by order id; a list answers one request after the other and stays at its last. */
export interface FakeAnswerMap<Id extends OperationId = OperationId> {
	readonly [orderId: string]: FakeAnswer<Id> | readonly FakeAnswer<Id>[] | undefined;
	/** For every order that is not named. */
	readonly default?: FakeAnswer<Id> | readonly FakeAnswer<Id>[] | undefined;
}

/** Answers by request; `undefined` stands for the contract's first example. */
export type FakeAnswerFunction<Id extends OperationId = OperationId> = (
	body: BodyOf<Id>,
	orderId: string,
) => FakeAnswer<Id> | undefined;

/** The answers of one operation. */
export type FakeAnswers<Id extends OperationId = OperationId> = FakeAnswerMap<Id> | FakeAnswerFunction<Id>;

/** The answers of an operation that the compiler does not know. */
export type AnyAnswers = Readonly<Record<string, unknown>> | ((body: never, orderId: string) => unknown);

/** Finds the answer to a request. */
export type Answerer = (body: unknown, orderId: string) => FakeAnswer | undefined;

/** Makes answers ready for use; throws a TypeError when one is wrong. */
export function answererOf(operation: OperationId, answers: AnyAnswers = {}): Answerer {
	const where = (orderId: string): string => `The answer of ${operation} for ${JSON.stringify(orderId)}`;
	if (typeof answers === "function") {
		return (body, orderId) => {
			// The fake is typed with the operation's own body, and the client sent it.
			const answer = answers(body as never, orderId);
			return answer === undefined ? undefined : checkedAnswer(operation, answer, where(orderId));
		};
	}
	if (typeof answers !== "object" || answers === null) {
		throw misuse(`The answers of ${operation}`, "an object with an answer for each order id, or a function");
	}
	const lists = new Map<string, readonly FakeAnswer[]>();
	for (const [orderId, value] of Object.entries(answers)) {
		if (value === undefined) continue;
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		if (list.length === 0) throw misuse(where(orderId), "one answer at least");
		lists.set(
			orderId,
			list.map((answer) => checkedAnswer(operation, answer, where(orderId))),
		);
	}
	return inTurn(lists);
}

function inTurn(lists: ReadonlyMap<string, readonly FakeAnswer[]>): Answerer {
	const asked = new Map<string, number>();
	return (_body, orderId) => {
		const list = lists.get(orderId) ?? lists.get("default") ?? [];
		const index = asked.get(orderId) ?? 0;
		asked.set(orderId, index + 1);
		return list[Math.min(index, list.length - 1)];
	};
}
