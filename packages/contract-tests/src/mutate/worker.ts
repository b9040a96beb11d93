import { parentPort, workerData } from "node:worker_threads";
import { loadContract } from "../contract/load.ts";
import { mutantsOf } from "./all-mutants.ts";
import type { MutantResult } from "./model.ts";
import { openBench, tryMutant } from "./try-mutant.ts";
import type { ContractSource } from "./worker-pool.ts";

/** What a worker is told to do, and what it answers. */
export type WorkerAnswer = { readonly index: number; readonly result: MutantResult } | { readonly failure: string };

const { source, seed } = workerData as { readonly source: ContractSource; readonly seed: number };
const contract = source.document
	? await loadContract(source.document, { scenarios: source.scenarios ?? {} })
	: await loadContract();
const mutants = mutantsOf(contract, seed);
const bench = await openBench(contract, seed);

parentPort?.on("message", async (index: number) => {
	const mutant = mutants[index];
	if (!mutant) return;
	const answer: WorkerAnswer = await tryMutant(bench, mutant).then(
		(result) => ({ index, result }),
		(error: unknown) => ({
			failure: `${mutant.id}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
		}),
	);
	parentPort?.postMessage(answer);
});
