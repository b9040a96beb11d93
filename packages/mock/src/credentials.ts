import type { Operation } from "./engine.ts";
import type { Violation } from "./journal.ts";

type SecurityScheme = NonNullable<Operation["security"]>[number][number];

/** Says which of the credentials that an operation needs are missing or malformed; never repeats them. */
export function credentialViolations(operation: Operation, headers: Headers): Violation[] {
	const schemes = operation.security?.[0] ?? [];
	const violations = schemes.flatMap((scheme) => violationOf(scheme, headers) ?? []);
	// Prism refused the request, so when nothing is missing the value is malformed.
	return violations.length > 0 ? violations : [refusal("authorization", "could not be read")];
}

function violationOf(scheme: SecurityScheme, headers: Headers): Violation | undefined {
	if (scheme.type === "apiKey") {
		if (scheme.in !== "header" || headers.get(scheme.name)) return undefined;
		return refusal(scheme.name, "is required");
	}
	if (scheme.type !== "http") return undefined;
	const given = headers.get("authorization");
	if (!given) return refusal("authorization", `is required: HTTP ${scheme.scheme} authentication`);
	if (given.split(" ")[0]?.toLowerCase() === scheme.scheme) return undefined;
	return refusal("authorization", `must use the scheme ${scheme.scheme}`);
}

function refusal(header: string, message: string): Violation {
	return { in: "header", pointer: `/${header}`, rule: "security", message };
}
