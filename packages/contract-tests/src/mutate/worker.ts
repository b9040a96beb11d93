import { parentPort, workerData } from "node:worker_threads";
import { loadContract } from "../contract/load.ts";
import { mutantsOf } from "./all-mutants.ts";
import { openBench, tryMutant } from "./try-mutant.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-task.ts";

// What the thread was started with has lost its type.
const { document, options, seed } = workerData as WorkerTask;
const contract = await loadContract(document, options);
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
