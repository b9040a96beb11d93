import { authorizationOf, type TryRequest } from "./request.ts";
import { readViolations, type Violation } from "./violations.ts";

/** What the mock answered, or why nothing came. */
export type Answer =
	| {
			readonly kind: "answer";
			readonly status: number;
			readonly headers: readonly (readonly [string, string])[];
			readonly body: string;
			readonly violations: readonly Violation[];
	  }
	| { readonly kind: "none"; readonly reason: "timeout" | "unreachable" };

/** Sends a request and reads the whole answer; ends after `timeoutMs` milliseconds. */
export async function ask(request: TryRequest, timeoutMs: number): Promise<Answer> {
	try {
		const response = await fetch(request.url, {
			method: request.method,
			headers: { ...request.headers, authorization: authorizationOf(request) },
			body: request.body,
			credentials: "omit",
			referrerPolicy: "no-referrer",
			redirect: "error",
			signal: AbortSignal.timeout(timeoutMs),
		});
		const { status, headers } = response;
		const violations = readViolations(headers.get("sl-violations"));
		return {
			kind: "answer",
			status,
			headers: [...headers],
			body: pretty(await response.text()),
			violations,
		};
	} catch (error) {
		const timedOut = error instanceof DOMException && error.name === "TimeoutError";
		return { kind: "none", reason: timedOut ? "timeout" : "unreachable" };
	}
}

function pretty(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text;
	}
}
