import { type Operation, responseFor, tokensOf, type Violation } from "@forter-orders/spec";
import type { Refusal } from "./engine.ts";

/** A violation as Prism's HTTP server writes it into the header `sl-violations`. */
export interface HeaderViolation {
	readonly location: readonly string[];
	readonly severity: "Error" | "Warning";
	readonly code: string;
	readonly message: string;
}

const STATUS_OF: Readonly<Record<string, number>> = { security: 401, "content-type": 415, "content-encoding": 415 };

/** A violation as a reason for Prism to refuse the request. */
export function toRefusal(violation: Violation): Refusal {
	return { code: STATUS_OF[violation.rule] ?? violation.rule, message: sentence(violation) };
}

/** The status by which an operation hides that a caller is unknown, where it documents that and no 401. */
export function forbiddenInstead({ responses }: Operation, violations: readonly Violation[]): number | undefined {
	const isUnknown = violations.some(({ rule }) => rule === "security");
	const has = (status: string) => responses.some((response) => response.status === status);
	return isUnknown && !has("401") && has("403") && responseFor(responses, 401)?.status !== "4XX" ? 403 : undefined;
}

/** A violation in the header's form; one that the profile lets pass is a warning. */
export function toHeaderViolation(violation: Violation, tolerated: boolean): HeaderViolation {
	return {
		location: ["request", violation.in, ...tokensOf(violation.pointer)],
		severity: tolerated ? "Warning" : "Error",
		code: violation.rule,
		message: sentence(violation),
	};
}

function sentence(violation: Violation): string {
	const tokens = tokensOf(violation.pointer);
	const kind = violation.in === "body" ? "property" : "parameter";
	const place = tokens.length === 0 ? "" : ` ${kind} ${tokens.join(".")}`;
	return `Request ${violation.in}${place} ${violation.message}`;
}
