import { InvalidArgumentError } from "@forter-orders/command-line";
import { type Phase, phases } from "../model/report.ts";

/** One more phase; the option may be repeated. */
export function addPhase(text: string, before: readonly Phase[] = []): Phase[] {
	const phase = phases.find((known) => known === text);
	if (phase) return [...before, phase];
	throw new InvalidArgumentError(`The phases are ${phases.join(", ")}.`);
}
