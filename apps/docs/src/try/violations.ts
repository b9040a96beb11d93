/** Where a request breaks the contract, and why. */
export interface Violation {
	/** Such as `body /totalAmount/currency`. */
	readonly place: string;
	readonly rule: string;
	readonly message: string;
}

/** Reads the mock's header `sl-violations`; the mock cuts a very long one, of which nothing can be read. */
export function readViolations(header: string | null): Violation[] {
	try {
		const entries: unknown = JSON.parse(header ?? "[]");
		return Array.isArray(entries) ? entries.map((entry) => toViolation(Object(entry))) : [];
	} catch {
		return [{ place: "request", rule: "several", message: "There are more faults than fit into the answer." }];
	}
}

function toViolation({ location, code, message }: Record<string, unknown>): Violation {
	const [, part = "request", ...pointer] = Array.isArray(location) ? location.map(String) : [];
	const place = pointer.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
	return { place: `${part} ${place}`.trim(), rule: String(code ?? ""), message: String(message ?? "") };
}
