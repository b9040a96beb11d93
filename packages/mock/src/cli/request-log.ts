import type { RecordedRequest } from "../journal.ts";
import { formatViolation } from "../request/violation.ts";
import { maskText } from "./mask-text.ts";

/** A request as a line for a reader: method, path, status, time, and what is worth knowing about the answer. */
export function requestLine(request: RecordedRequest): string {
	const { method, path, status, durationMs } = request;
	const remarks = remarksOn(request).join("; ");
	return `${method} ${maskText(path)} ${status} ${Math.round(durationMs)} ms${remarks && `  ${remarks}`}`;
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
	const path = maskText(entry.path);
	const order = entry.orderId === undefined ? {} : { orderId: maskText(entry.orderId) };
	return JSON.stringify({ event: "request", ...entry, path, ...order, durationMs: Math.round(entry.durationMs) });
}
