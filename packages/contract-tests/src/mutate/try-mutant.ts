import { casesOf } from "../cases/all-cases.ts";
import { runCase } from "../cases/cannot-be-tried.ts";
import type { Contract } from "../contract/contract.ts";
import type { CaseResult, TestCase } from "../model/case.ts";
import { type Phase, phases } from "../model/report.ts";
import { openContext } from "../run/context.ts";
import { inOrder } from "../run/pool.ts";
import type { Bench, Mutant, MutantResult, Trial } from "./model.ts";

// The last phase tries the client; no mutant is in the client.
const TRIED: readonly Phase[] = phases.filter((phase) => phase !== "faults");
const AT_ONCE = 8;
/** Cases of one phase that are tried before a mutant is given up there. */
const CLOSEST = 400;

/** Opens what mutants are tried with. */
export async function openBench(contract: Contract, seed: number): Promise<Bench> {
	return { contract, base: await openContext(contract, { seed }), cases: casesOf(contract, seed, TRIED) };
}

/** Tries the suite on one mutant: first the cases that are about what was changed, then, if none notices, all others. */
export async function tryMutant(bench: Bench, mutant: Mutant): Promise<MutantResult> {
	const { id, family, operator, change } = mutant;
	const about = { id, family, operator, change };
	const trial = await opened(bench, mutant);
	if (trial === undefined) return { ...about, state: "equivalent", phases: [], cases: 0 };
	try {
		const near = bench.cases.filter((test) => mutant.touches(test));
		const tally = await tryCases(trial, near);
		if (tally.phases.length === 0) await tryRest(bench, mutant, trial, new Set(near), tally);
		const { phases: noticed, caseId, cases } = tally;
		const state = noticed.length > 0 ? "killed" : "survived";
		return {
			...about,
			state,
			witness: trial.witness,
			phases: noticed,
			...(caseId === undefined ? {} : { caseId }),
			cases,
		};
	} finally {
		await trial.close?.();
	}
}

/** A copy of the contract that no mock can be made of cannot be deployed, so there is no such server. */
async function opened(bench: Bench, mutant: Mutant): Promise<Trial | undefined> {
	try {
		return await mutant.open(bench);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

interface Tally {
	phases: Phase[];
	caseId: string | undefined;
	cases: number;
}

async function tryCases(trial: Trial, cases: readonly TestCase[]): Promise<Tally> {
	const tally: Tally = { phases: [], caseId: undefined, cases: 0 };
	for (const phase of TRIED) {
		const own = cases.filter((test) => test.phase === phase).slice(0, CLOSEST);
		await tryUntilNoticed(trial, own, phase, tally);
	}
	return tally;
}

async function tryRest(
	{ cases }: Bench,
	{ operationId }: Mutant,
	trial: Trial,
	done: ReadonlySet<TestCase>,
	tally: Tally,
) {
	// The boundary has the most cases by far, so it comes last.
	for (const phase of [...TRIED.filter((one) => one !== "boundary"), "boundary"] as const) {
		const own = cases.filter((test) => test.phase === phase && !done.has(test));
		const fitting = operationId === undefined ? own : own.filter((test) => test.operationId === operationId);
		await tryUntilNoticed(trial, fitting, phase, tally);
		if (tally.phases.length > 0) return;
	}
}

/** Runs cases a few at a time until one fails. */
async function tryUntilNoticed(trial: Trial, cases: readonly TestCase[], phase: Phase, tally: Tally): Promise<void> {
	for (let start = 0; start < cases.length; start += AT_ONCE) {
		const batch = cases.slice(start, start + AT_ONCE);
		const results = await inOrder(batch, AT_ONCE, (test) => runCase(test, trial.context));
		tally.cases += batch.length;
		const index = results.findIndex((result) => notices(trial, result));
		if (index < 0) continue;
		tally.phases.push(phase);
		tally.caseId ??= batch[index]?.id;
		return;
	}
}

function notices({ counts = () => true }: Trial, result: CaseResult): boolean {
	return result.state === "failed" && result.problems.some((problem) => counts(problem));
}
