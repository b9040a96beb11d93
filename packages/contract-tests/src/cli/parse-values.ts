import { InvalidArgumentError } from "commander";
import { type Phase, phases } from "../report/model.ts";

/** A parser of whole numbers in a range. */
export function wholeNumber(minimum: number, maximum: number): (text: string) => number {
	return (text) => {
		const value = Number(text);
		if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
		throw new InvalidArgumentError(`Expected a whole number from ${minimum} to ${maximum}.`);
	};
}

/** A share in percent. */
export function percentage(text: string): number {
	const value = Number(text);
	if (/^\d+(\.\d+)?$/.test(text) && value <= 100) return value;
	throw new InvalidArgumentError("Expected a number from 0 to 100.");
}

/** One more phase; the option may be repeated. */
export function addPhase(text: string, before: readonly Phase[] = []): Phase[] {
	const phase = phases.find((known) => known === text);
	if (phase) return [...before, phase];
	throw new InvalidArgumentError(`The phases are ${phases.join(", ")}.`);
}

/** One more text; the option may be repeated. */
export function addText(text: string, before: readonly string[] = []): string[] {
	return [...before, text];
}
