import { createMask, formatViolation } from "@forter-orders/spec";
import type { RecordedRequest } from "../journal.ts";

const mask = createMask(() => "***");

/** A request as a line for a reader: method, path, status, time, and what is worth knowing about the answer. */
export function requestLine(request: RecordedRequest): string {
	const { method, path, status, durationMs } = request;
	const remarks = remarksOn(request).join("; ");
	return mask(`${method} ${path} ${status} ${Math.round(durationMs)} ms${remarks && `  ${remarks}`}`);
}

function remarksOn({ violations, fault, chosenBy, notes }: RecordedRequest): string[] {
	const [first, ...more] = violations;
	const rest = more.length === 0 ? "" : ` and ${more.length} more`;
	return [
		...(first === undefined ? [] : [`${formatViolation(first)}${rest}`]),
		...(fault === undefined ? [] : [`fault ${fault}`]),
		// The first example is what a reader expects.
		...(chosenBy === undefined || chosenBy === "default" ? [] : [`by ${chosenBy}`]),
		...notes,
	];
}

/** A request as a line of JSON; without the body, which holds personal data. */
export function requestJson({ body: _, ...entry }: RecordedRequest): string {
	const shown = { event: "request", ...entry, durationMs: Math.round(entry.durationMs) };
	return JSON.stringify(shown, (_, value: unknown) => (typeof value === "string" ? mask(value) : value));
}
