import { Worker } from "node:worker_threads";
import type { Contract } from "../contract/contract.ts";
import type { MutantResult } from "./model.ts";
import { type WorkerAnswer, workerTask } from "./worker-task.ts";

// The workers run what this file was made into, or the source itself.
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/**
 * Tries mutants in threads, in the order of their indexes, until `isEnough` says so of the results so far; a result is
 * handed on only after all before it, so the outcome does not depend on the number of threads.
 */
export async function tryInThreads(
	contract: Contract,
	seed: number,
	{ total, workers, onResult }: { total: number; workers: number; onResult: (result: MutantResult) => boolean },
): Promise<void> {
	const workerData = workerTask(contract, seed);
	const threads = Array.from({ length: workers }, () => new Worker(WORKER, { workerData }));
	try {
		await new Promise<void>((resolve, reject) => drive(threads, total, onResult, resolve, reject));
	} finally {
		await Promise.all(threads.map((thread) => thread.terminate()));
	}
}

function drive(
	threads: readonly Worker[],
	total: number,
	onResult: (result: MutantResult) => boolean,
	resolve: () => void,
	reject: (error: Error) => void,
): void {
	const waiting = new Map<number, MutantResult>();
	let given = 0;
	let taken = 0;
	const give = (thread: Worker): void => {
		if (given < total) thread.postMessage(given++);
	};
	const take = (): boolean => {
		for (let result = waiting.get(taken); result; result = waiting.get(taken)) {
			waiting.delete(taken);
			taken += 1;
			if (onResult(result)) return true;
		}
		return taken >= total;
	};
	for (const thread of threads) {
		thread.on("error", reject);
		thread.on("message", (answer: WorkerAnswer) => {
			if ("failure" in answer) return reject(new Error(`a mutant could not be tried: ${answer.failure}`));
			waiting.set(answer.index, answer.result);
			if (take()) return resolve();
			give(thread);
		});
		give(thread);
	}
	if (total === 0) resolve();
}
