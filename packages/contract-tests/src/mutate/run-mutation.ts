import { availableParallelism } from "node:os";
import type { Contract } from "../contract/contract.ts";
import { type Phase, phases } from "../model/report.ts";
import { mutantsOf } from "./all-mutants.ts";
import type { MatrixRow, MutantResult, MutationReport } from "./model.ts";
import { tryInThreads } from "./worker-pool.ts";

/** How a mutation run is made. */
export interface MutationOptions {
	/** How many mutants with a witness; 1,000 by default. */
	readonly n?: number;
	/** Decides which mutants; 0 by default. */
	readonly seed?: number;
	/** Threads; as many as there are processors by default, at most 8. */
	readonly workers?: number;
	readonly onProgress?: (done: number, total: number) => void;
}

const MUTANTS = 1_000;
const MAX_THREADS = 8;

/** Seeds faults into the contract, into answers and into requests, and counts which of them the suite notices. */
export async function runMutation(contract: Contract, options: MutationOptions = {}): Promise<MutationReport> {
	const { n = MUTANTS, seed = 0, workers = Math.min(availableParallelism(), MAX_THREADS), onProgress } = options;
	const total = mutantsOf(contract, seed).length;
	const results: MutantResult[] = [];
	let counted = 0;
	const onResult = (result: MutantResult): boolean => {
		results.push(result);
		if (result.state !== "equivalent") counted += 1;
		onProgress?.(counted, Math.min(n, total));
		return counted >= n;
	};
	if (n > 0) await tryInThreads(contract, seed, { total, workers, onResult });
	return makeMutationReport(contract, seed, total, results);
}

function makeMutationReport(
	{ title, version, sha256 }: Contract,
	seed: number,
	available: number,
	results: readonly MutantResult[],
): MutationReport {
	const counted = results.filter(({ state }) => state !== "equivalent");
	return {
		contract: { title, version, sha256 },
		seed,
		mutants: counted.length,
		killed: counted.filter(({ state }) => state === "killed").length,
		equivalent: results.length - counted.length,
		available,
		matrix: matrixOf(counted),
		survivors: counted.filter(({ state }) => state === "survived"),
	};
}

function matrixOf(results: readonly MutantResult[]): MatrixRow[] {
	const rows = new Map<string, MutantResult[]>();
	for (const result of results) {
		const key = `${result.family} ${result.operator}`;
		rows.set(key, [...(rows.get(key) ?? []), result]);
	}
	return [...rows.values()].flatMap((members): MatrixRow[] => {
		const [first] = members;
		if (!first) return [];
		const noticed = (phase: Phase) => members.filter((member) => member.phases.includes(phase)).length;
		const counts = phases.map((phase) => [phase, noticed(phase)] as const).filter(([, count]) => count > 0);
		const killed = members.filter(({ state }) => state === "killed").length;
		const { family, operator } = first;
		return [{ family, operator, mutants: members.length, killed, phases: Object.fromEntries(counts) }];
	});
}
