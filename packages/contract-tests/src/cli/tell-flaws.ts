import { print } from "@forter-orders/command-line";
import { type Flaw, flawLines, shownFlaws } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";

const told = new WeakMap<Contract, Set<string>>();

/** Says on the standard error what is wrong with the document, each line once: some is found only when schemas are used. */
export function tellFlaws(contract: Contract, more: readonly Flaw[] = []): void {
	const known = told.get(contract) ?? new Set<string>();
	told.set(contract, known);
	const lines = flawLines(contract.spec.given, [...contract.flaws, ...more]).filter((line) => !known.has(line));
	for (const line of lines) known.add(line);
	for (const line of shownFlaws(lines)) print(process.stderr, `orders-contract: ${line}\n`);
}
