import { type ScopedBody, scopedBodies } from "../bodies/scopes.ts";
import type { Contract } from "../contract/contract.ts";
import { makeCase, type TestCase } from "../model/case.ts";
import { placeCells } from "../model/cell-id.ts";
import { labelBody, tryBody } from "./body-case.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesAt } from "./candidates.ts";
import { parameterCases } from "./parameters.ts";

/** Requests on both sides of every rule: each property there, left out and null, each type, each value, each bound. */
export function boundaryCases(contract: Contract): TestCase[] {
	const bodies = scopedBodies(contract).filter(({ side }) => side === "request");
	return [
		...contract.operations.flatMap((operation) => parameterCases(contract, operation)),
		...bodies.flatMap((body) =>
			body.workshop.places.flatMap((place) =>
				uniqueNames(candidatesAt(body.workshop, place, placeCells(body, place.name))).map((candidate) =>
					boundaryCase(body, candidate),
				),
			),
		),
	];
}

function boundaryCase(body: ScopedBody, candidate: Candidate): TestCase {
	const { operation, schema, scope } = body;
	return makeCase("boundary", operation, {
		group: [scope, candidate.place.name],
		name: candidate.name,
		cells: candidate.cells,
		documents: [candidate.document, ...candidate.place.schemas],
		run: async (context) => tryBody(context, body, labelBody(context.contract, operation, schema, candidate)),
	});
}

/** Two rules of one place can ask for the same; ids must differ all the same. */
export function uniqueNames(candidates: readonly Candidate[]): Candidate[] {
	const counts = new Map<string, number>();
	return candidates.map((candidate) => {
		const count = (counts.get(candidate.name) ?? 0) + 1;
		counts.set(candidate.name, count);
		return count === 1 ? candidate : { ...candidate, name: `${candidate.name}~${count}` };
	});
}
