/** One way in which a request breaks the contract; it never carries an e-mail, a card number or a key. */
export interface Violation {
	/** The part of the request that is at fault. */
	readonly in: "body" | "header" | "path" | "query";
	/** JSON Pointer into that part: `/payment/0/amount/currency` in the body, `/api-version` in the headers. */
	readonly pointer: string;
	/** The JSON Schema keyword that is broken, or `json`, `security`, `content-type`. */
	readonly rule: string;
	/** What was expected, as the end of a sentence that begins with the pointer. */
	readonly message: string;
	/** What was received: its type, and its value only where that cannot be personal data. */
	readonly received?: string;
}

/** One request as the mock saw and answered it. */
export interface RecordedRequest {
	readonly method: string;
	readonly path: string;
	/** Absent when no operation of the document has this path and method. */
	readonly operationId?: string;
	/** The parsed JSON, or the text when it is not JSON; absent without a body. */
	readonly body?: unknown;
	readonly status: number;
	/** Empty for a request that keeps the contract. */
	readonly violations: readonly Violation[];
	readonly durationMs: number;
}

/** A violation as one line of text: `body /payment is required`. */
export function formatViolation(violation: Violation): string {
	const place = `${violation.in}${violation.pointer === "" ? "" : ` ${violation.pointer}`}`;
	const received = violation.received === undefined ? "" : ` (got ${violation.received})`;
	return `${place} ${violation.message}${received}`;
}
