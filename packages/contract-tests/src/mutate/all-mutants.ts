import { seedOf } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { answerMutants } from "./answer-mutants.ts";
import { documentMutants } from "./document-mutants.ts";
import type { Mutant } from "./model.ts";
import { placeMutants } from "./place-mutants.ts";
import { requestMutants } from "./request-mutants.ts";
import { scenarioMutants } from "./scenario-mutants.ts";
import { schemaMutants } from "./schema-mutants.ts";

/** Every fault that can be seeded, in an order that the seed decides: each operator in turn gives one. */
export function mutantsOf(contract: Contract, seed: number): Mutant[] {
	const all = [schemaMutants, documentMutants, scenarioMutants, answerMutants, placeMutants, requestMutants].flatMap(
		(make) => make(contract),
	);
	const unique = [...new Map(all.map((mutant) => [mutant.id, mutant])).values()];
	const byOperator = new Map<string, Mutant[]>();
	for (const mutant of unique) {
		const key = `${mutant.family} ${mutant.operator}`;
		byOperator.set(key, [...(byOperator.get(key) ?? []), mutant]);
	}
	const decks = [...byOperator.values()].map((mutants) => shuffled(mutants, seed));
	const longest = Math.max(0, ...decks.map(({ length }) => length));
	return Array.from({ length: longest }).flatMap((_, round) => decks.flatMap((deck) => deck[round] ?? []));
}

function shuffled(mutants: readonly Mutant[], seed: number): Mutant[] {
	const rank = (mutant: Mutant) => seedOf(seed, ...Array.from(mutant.id, (char) => char.charCodeAt(0)));
	return mutants
		.map((mutant) => ({ mutant, key: rank(mutant) }))
		.toSorted((a, b) => a.key - b.key || (a.mutant.id < b.mutant.id ? -1 : 1))
		.map(({ mutant }) => mutant);
}
