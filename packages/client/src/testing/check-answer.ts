import { type Decision, decisionOf } from "../decision.ts";
import { misuse } from "../misuse.ts";
import { type Operation, operations } from "../operation.ts";
import { decisions } from "../policy.gen.ts";
import type { FakeAnswer, FakeError } from "./answer.ts";
import { failureKinds } from "./failures.ts";
import type { OperationId } from "./route.ts";

const answers: readonly unknown[] = [...decisions, "UNRECOGNIZED"];

/** The answer; throws a TypeError that names where it stands when it is none. */
export function checkedAnswer(id: OperationId, answer: unknown, where: string): FakeAnswer {
	const operation = operations[id];
	if (isAnswer(operation, answer)) return answer;
	const expected = [
		...(operation.decides ? [`a decision (${answers.join(", ")})`] : []),
		`a kind of error (${failureKinds(id).join(", ")})`,
		"an error status",
		"{ status, body }",
		`or the body of a success${operation.decides ? " with a decision" : ""}`,
	];
	throw misuse(where, expected.join(", "));
}

/** Whether an answer is the name of a decision. */
export function isDecision(answer: unknown): answer is Decision {
	return answers.includes(answer);
}

/** Whether an answer is an error status with a body. */
export function isError(answer: object): answer is FakeError {
	return "status" in answer && typeof answer.status === "number";
}

function isAnswer(operation: Operation, answer: unknown): answer is FakeAnswer {
	const { id, decides, answersWithToken } = operation;
	if (typeof answer === "string") return (decides && isDecision(answer)) || failureKinds(id).includes(answer);
	if (typeof answer !== "object" || answer === null) return isErrorStatus(answer);
	if (isError(answer)) return isErrorStatus(answer.status);
	return decides ? decisionOf(answer, answersWithToken) !== undefined : !(answer instanceof Promise);
}

function isErrorStatus(value: unknown): boolean {
	return Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599;
}
