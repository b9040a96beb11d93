import type { Diagnostic } from "./engine.ts";
import { findJsonFault } from "./json-fault.ts";

/** The body of a request, read and parsed. */
export interface RequestBody {
	/** `null` when there is none or when it is not JSON; this is how Prism marks a body that is missing. */
	readonly value: unknown;
	readonly text: string;
	/** Set when a body that says it is JSON is not. */
	readonly fault?: Diagnostic;
}

const JSON_TYPE = /^application\/(?:[^;\s]+\+)?json\s*(?:;|$)/i;

/** Reads the body; one without a content type is taken for JSON. */
export async function readBody(request: Request): Promise<RequestBody> {
	const text = await request.text();
	if (text === "") return { value: null, text };
	const contentType = request.headers.get("content-type");
	if (contentType !== null && !JSON_TYPE.test(contentType)) return { value: text, text };
	try {
		return { value: JSON.parse(text), text };
	} catch {
		const { line, column, expected } = findJsonFault(text);
		const message = `Request body must be valid JSON: expected ${expected} at line ${line}, column ${column}`;
		return { value: null, text, fault: { path: ["body"], code: "json", message, severity: 0 } };
	}
}

/** Replaces what Prism says of the body that it was not given by the reason why. */
export function withBodyFault(diagnostics: readonly Diagnostic[], { fault }: RequestBody): readonly Diagnostic[] {
	if (fault === undefined) return diagnostics;
	return [...diagnostics.filter(({ code, path }) => code !== "required" || path !== undefined), fault];
}
