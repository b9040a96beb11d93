import type { OpenApiDocument } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { LoadOptions } from "../contract/load.ts";
import type { MutantResult } from "./model.ts";

/** What a worker is told to do. */
export interface WorkerTask {
	/** Absent for the published contract. */
	readonly document?: OpenApiDocument;
	readonly options: LoadOptions;
	readonly seed: number;
}

/** What a worker answers for the mutant with an index. */
export type WorkerAnswer = { readonly index: number; readonly result: MutantResult } | { readonly failure: string };

/** What a worker must know to make the mutants of a contract again. */
export function workerTask(contract: Contract, seed: number): WorkerTask {
	const { bundled, spec, scenarios, strict, documentedErrors } = contract;
	if (bundled) return { options: {}, seed };
	return { document: spec.given, options: { scenarios, strictDocument: strict, documentedErrors }, seed };
}
