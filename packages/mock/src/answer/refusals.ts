import { pointerTokens } from "../document/json-pointer.ts";
import type { Violation } from "../request/violation.ts";
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

/** A violation in the header's form; one that the profile lets pass is a warning. */
export function toHeaderViolation(violation: Violation, tolerated: boolean): HeaderViolation {
	return {
		location: ["request", violation.in, ...pointerTokens(violation.pointer)],
		severity: tolerated ? "Warning" : "Error",
		code: violation.rule,
		message: sentence(violation),
	};
}

function sentence(violation: Violation): string {
	const tokens = pointerTokens(violation.pointer);
	const kind = violation.in === "body" ? "property" : "parameter";
	const place = tokens.length === 0 ? "" : ` ${kind} ${tokens.join(".")}`;
	return `Request ${violation.in}${place} ${violation.message}`;
}
