import { expectationOf, receivedOf, type Violation } from "@forter-orders/spec";
import type { Problem } from "../model/case.ts";

/** A violation as a problem of a run; the subject is what was judged: `the response 200 of V3Order`. */
export function toProblem(subject: string, violation: Violation): Problem {
	const { in: part, pointer, rule, message, schema } = violation;
	const place = pointer === "" ? "" : ` ${pointer}`;
	return {
		cause: `${subject} breaks ${rule} at ${pointer || "the root"}`,
		message: `${subject}: ${part}${place} ${message}`,
		in: part,
		pointer,
		rule,
		expected: expectationOf(message),
		received: receivedOf(violation),
		...(schema !== undefined && { document: schema }),
	};
}
