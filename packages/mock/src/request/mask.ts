const WORD = /^[A-Za-z_]{1,32}$/;
const VALUE_RULES = new Set(["enum", "const", "pattern"]);

/**
 * Describes a value without repeating what may be personal data or a secret: numbers of up to six digits, booleans,
 * and single words where the contract lists values are shown, of all else the type and the length.
 */
export function describeReceived(value: unknown, rule: string): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return `an array of ${value.length}`;
	switch (typeof value) {
		case "boolean":
			return String(value);
		case "number":
			return String(value).replace(/\D/g, "").length <= 6 ? `the number ${value}` : "a number";
		case "string":
			if (value === "") return "an empty string";
			return VALUE_RULES.has(rule) && WORD.test(value) ? `"${value}"` : `a string of ${value.length}`;
		default:
			return `an ${typeof value}`;
	}
}
