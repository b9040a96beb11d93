import { misuse } from "./misuse.ts";
import { tried } from "./tried.ts";

/** Returns what the check gives; throws the TypeError for a wrong argument when that is nothing, or the check throws. */
export function must<T>(name: string, expected: string, check: () => T | false | undefined): T {
	const value = tried(check);
	if (value) return value;
	// Not the platform's own message, which repeats names and values.
	throw misuse(name, expected);
}

/** Whether a value is text of this form. */
export function isText(value: unknown, form: RegExp): value is string {
	return typeof value === "string" && form.test(value);
}
