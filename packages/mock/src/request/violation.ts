/** One way in which a request breaks the contract; it never carries an e-mail, a card number or a key. */
export interface Violation {
	/** The part of the request that is at fault. */
	readonly in: "body" | "cookie" | "header" | "path" | "query";
	/** JSON Pointer into that part: `/payment/0/amount/currency` in the body, `/api-version` in the headers. */
	readonly pointer: string;
	/** The JSON Schema keyword that is broken, or `json`, `security`, `content-type`, `content-encoding`. */
	readonly rule: string;
	/** What was expected, as the end of a sentence that begins with the pointer. */
	readonly message: string;
	/** What was received: its type, and its value only where that cannot be personal data. */
	readonly received?: string;
	/** JSON Pointer, in the document, of what is broken; absent for a fault that no schema describes. */
	readonly schema?: string;
}

/** A violation as one line of text: `body /payment is required`. */
export function formatViolation(violation: Violation): string {
	const place = `${violation.in}${violation.pointer === "" ? "" : ` ${violation.pointer}`}`;
	const received = violation.received === undefined ? "" : ` (got ${violation.received})`;
	return `${place} ${violation.message}${received}`;
}
