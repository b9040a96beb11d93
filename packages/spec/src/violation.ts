/**
 * One way in which a message breaks the contract. It never carries a value that may be an e-mail address, a card number
 * or a key; names of members stand in its pointers as they were sent.
 */
export interface Violation {
	/** The part of the message that is at fault. */
	readonly in: "body" | "cookie" | "header" | "method" | "path" | "query" | "status";
	/** JSON Pointer into that part: `/payment/0/amount/currency` in the body, `/api-version` in the headers. */
	readonly pointer: string;
	/** The JSON Schema keyword that is broken, or `json`, `form`, `security`, `content-type`, `content-encoding`, `status`. */
	readonly rule: string;
	/** What was expected, as the end of a sentence that begins with the pointer. */
	readonly message: string;
	/** What was received: its type, and its value only where that cannot be personal data. */
	readonly received?: string;
	/** JSON Pointer, in the document, of what is broken; absent for what no schema describes. */
	readonly schema?: string;
	/** Other places that the sender may have meant, where several alternatives are as close. */
	readonly others?: readonly string[];
}

/** A violation as one line of text: `body /payment is required`. */
export function formatViolation(violation: Violation): string {
	const place = `${violation.in}${violation.pointer === "" ? "" : ` ${violation.pointer}`}`;
	const received = violation.received === undefined ? "" : ` (got ${violation.received})`;
	return `${place} ${violation.message}${received}`;
}
