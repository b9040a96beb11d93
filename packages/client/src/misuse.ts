/** The error for a wrong argument: what must be, never the value, which may be a secret. */
export function misuse(name: string, expected: string): TypeError {
	return new TypeError(`${name} must be ${expected}.`);
}
