/** Throws the TypeError for a wrong argument unless it is right: what must be, never the value, which may be a secret. */
export function must(name: string, expected: string, right: unknown): asserts right {
	if (!right) throw new TypeError(`${name} must be ${expected}.`);
}

/** Whether a value is text of this form; of any, but not empty, by default. */
export function isText(value: unknown, form: RegExp = /./s): value is string {
	return typeof value === "string" && form.test(value);
}
