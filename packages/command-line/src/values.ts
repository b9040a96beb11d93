import { InvalidArgumentError } from "commander";

/** A parser of whole numbers in a range. */
export function wholeNumber(minimum: number, maximum: number): (text: string) => number {
	return (text) => {
		const value = Number(text);
		if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
		throw new InvalidArgumentError(`Expected a whole number from ${minimum} to ${maximum}.`);
	};
}

/** A parser of port numbers; 0 takes any that is free. */
export const portNumber: (text: string) => number = wholeNumber(0, 65_535);

/** A share in percent. */
export function percentage(text: string): number {
	const value = Number(text);
	if (/^\d+(\.\d+)?$/.test(text) && value <= 100) return value;
	throw new InvalidArgumentError("Expected a number from 0 to 100.");
}

/** A text that is not empty. */
export function someText(text: string): string {
	if (text !== "") return text;
	throw new InvalidArgumentError("It must not be empty.");
}

/** One more text, for an option that may be repeated. */
export function addText(text: string, before: readonly string[] = []): string[] {
	return [...before, text];
}
