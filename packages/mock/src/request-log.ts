import { formatViolation, type RecordedRequest } from "./journal.ts";

/** A request as a line for a reader: method, path, status, time and the first violation. */
export function requestLine({ method, path, status, durationMs, violations }: RecordedRequest): string {
	const [first, ...more] = violations;
	const rest = more.length === 0 ? "" : ` and ${more.length} more`;
	const fault = first === undefined ? "" : `  ${formatViolation(first)}${rest}`;
	return `${method} ${path} ${status} ${Math.round(durationMs)} ms${fault}`;
}

/** A request as a line of JSON; without the body, which holds personal data. */
export function requestJson({ body: _body, ...entry }: RecordedRequest): string {
	return JSON.stringify({ event: "request", ...entry, durationMs: Math.round(entry.durationMs) });
}
