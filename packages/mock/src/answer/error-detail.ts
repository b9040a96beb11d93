import { formatViolation, type Locate, type Violation } from "@forter-orders/spec";
import type { EngineAnswer } from "./engine.ts";
import { problem } from "./problem.ts";

/** Turns a refusal into one that says where and why. */
export type DescribeErrors = (answer: EngineAnswer, violations: readonly Violation[]) => EngineAnswer;

/** Whether a request asks for the reasons of a refusal: `Prefer: errors=detail`. */
export function wantsDetail(prefer: string | null): boolean {
	return prefer !== null && /(?:^|[,;])\s*errors\s*=\s*"?detail"?\s*(?:[,;]|$)/i.test(prefer);
}

/** Makes the description, which keeps the status and the headers of the answer. */
export function createDescribeErrors(locate: Locate): DescribeErrors {
	return (answer, violations) => {
		const [first] = violations;
		const detailed = violations.map((violation) => {
			const place = violation.schema === undefined ? undefined : locate(violation.schema);
			return place === undefined ? violation : { ...violation, spec: `${place.file}:${place.line}` };
		});
		const detail = first === undefined ? "" : formatViolation(first);
		const described = problem(answer.status, "The request does not keep the contract", {
			members: { detail, violations: detailed },
		});
		return { ...described, headers: { ...answer.headers, ...described.headers } };
	};
}
