import { casesOf } from "../cases/all-cases.ts";
import type { Contract } from "../contract/contract.ts";
import { type Phase, phases, type RunReport } from "../model/report.ts";
import type { RunOptions } from "../model/run-options.ts";
import { runContract } from "./run-contract.ts";

/** The contract has no case with that id; the message is meant for the terminal. */
export class UnknownCaseError extends Error {
	override readonly name = "UnknownCaseError";
}

/** Runs one case again, by the id that it has in a report. */
export async function replayCase(contract: Contract, caseId: string, options: RunOptions = {}): Promise<RunReport> {
	const phase = phases.find((name) => caseId.startsWith(`${name}/`));
	if (!phase)
		throw new UnknownCaseError(`"${caseId}" is no case: an id starts with one of ${phases.join(", ")} and a slash`);
	const seed = seedIn(phase, caseId) ?? options.seed ?? 0;
	if (!casesOf(contract, seed, [phase]).some(({ id }) => id === caseId)) {
		throw new UnknownCaseError(`the contract has no case "${caseId}"; ids are those of a report on the same contract`);
	}
	return runContract(contract, { ...options, seed, phases: [phase], filter: ({ id }) => id === caseId });
}

/** A fuzz case says in its id which seed made it. */
function seedIn(phase: Phase, caseId: string): number | undefined {
	const seed = phase === "fuzz" ? /\/(\d+)\/\d+$/.exec(caseId)?.[1] : undefined;
	return seed === undefined ? undefined : Number(seed);
}
