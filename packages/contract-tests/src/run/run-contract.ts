import { casesOf } from "../cases/all-cases.ts";
import type { Contract } from "../contract/contract.ts";
import { phases as allPhases, type Phase, type RunReport } from "../model/report.ts";
import type { RunOptions } from "../model/run-options.ts";
import { openContext } from "./context.ts";
import { makeReport } from "./report.ts";
import { runCases } from "./run-cases.ts";

/** Holds a target to a contract; the same seed gives the same report, whatever the number of workers. */
export async function runContract(contract: Contract, options: RunOptions = {}): Promise<RunReport> {
	const { phases = allPhases, seed = 0, filter = () => true } = options;
	const cases = casesOf(contract, seed, phases).filter(filter);
	const { context, close } = await openContext(contract, options);
	try {
		const results = await runCases(context, cases, options);
		return makeReport(context, cases, results, { ...options, phases: phasesOf(phases) });
	} finally {
		await close();
	}
}

function phasesOf(wanted: readonly Phase[]): Phase[] {
	return allPhases.filter((phase) => wanted.includes(phase));
}
