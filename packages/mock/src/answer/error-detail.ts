import type { SpecLocator, SpecSource } from "../document/spec-location.ts";
import { formatViolation, type Violation } from "../request/violation.ts";
import type { EngineAnswer } from "./engine.ts";
import { problem } from "./problem.ts";

/** Turns a refusal into one that says where and why. */
export type DescribeErrors = (answer: EngineAnswer, violations: readonly Violation[]) => Promise<EngineAnswer>;

/** Whether a request asks for the reasons of a refusal: `Prefer: errors=detail`. */
export function wantsDetail(prefer: string | null): boolean {
	return prefer !== null && /(?:^|[,;])\s*errors\s*=\s*"?detail"?\s*(?:[,;]|$)/i.test(prefer);
}

/** Makes the description, which keeps the status and the headers of the answer. */
export function createDescribeErrors(source: SpecSource | undefined): DescribeErrors {
	let loading: Promise<SpecLocator> | undefined;
	return async (answer, violations) => {
		// A parser of YAML, which few tests need.
		loading ??= import("../document/spec-location.ts").then(({ createSpecLocator }) => createSpecLocator(source));
		const locate = await loading;
		const [first] = violations;
		const detailed = await Promise.all(
			violations.map(async (violation) => {
				const spec = violation.schema === undefined ? undefined : await locate(violation.schema);
				return spec === undefined ? violation : { ...violation, spec };
			}),
		);
		const detail = first === undefined ? "" : formatViolation(first);
		const described = problem(answer.status, "The request does not keep the contract", {
			members: { detail, violations: detailed },
		});
		return { ...described, headers: { ...answer.headers, ...described.headers } };
	};
}
