import type { Contract } from "../contract/contract.ts";
import { sampleLabels } from "../contract/extensions.ts";
import type { CaseResult, TestCase } from "../model/case.ts";
import type { Cell, CellSpec, Coverage } from "../model/report.ts";
import type { SampleResults } from "../model/run-options.ts";
import { cellsOf } from "./cells.ts";

/** A case with what came of it. */
export interface Outcome {
	readonly test: TestCase;
	readonly result: CaseResult;
	/** Whether all that is wrong is what a lenient server lets pass. */
	readonly lenient: boolean;
}

interface Count {
	passed: number;
	failed: number;
	reason: string | undefined;
}

/** Counts which cells were proved: by at least one case that passed, and no other that failed or could prove nothing. */
export function coverageOf(contract: Contract, outcomes: readonly Outcome[], samples?: SampleResults): Coverage {
	const counts = new Map<string, Count>();
	for (const { test, result, lenient } of outcomes) {
		for (const id of test.cells) {
			const count = counts.get(id) ?? { passed: 0, failed: 0, reason: undefined };
			counts.set(id, count);
			if (result.state === "passed") count.passed += 1;
			else if (result.state === "failed" && !lenient) count.failed += 1;
			else count.reason ??= result.state === "failed" ? "the target lets it pass" : result.reason;
		}
	}
	const cells = [
		...cellsOf(contract).map((cell) => judged(cell, counts.get(cell.id))),
		...sampleCells(contract, samples),
	];
	return { total: cells.length, green: cells.filter(({ state }) => state === "green").length, cells };
}

function judged(cell: CellSpec, count: Count | undefined): Cell {
	if (!count) return { ...cell, state: "missing", reason: "no case of this run tried it" };
	if (count.failed > 0) return { ...cell, state: "red", reason: `${count.failed} of its cases failed` };
	if (count.reason !== undefined) return { ...cell, state: "missing", reason: count.reason };
	return { ...cell, state: "green" };
}

/** The samples run in languages of their own, so their results are handed in; without any they are no part of the run. */
function sampleCells({ operations }: Contract, samples: SampleResults | undefined): Cell[] {
	if (!samples) return [];
	return operations.flatMap((operation) => {
		const { operationId, pointer } = operation;
		return sampleLabels(operation).map((label, index): Cell => {
			const right = samples[`${operationId}/${label}`];
			const cell = {
				id: `sample/${operationId}/${label}`,
				kind: "sample",
				operationId,
				pointer: `${pointer}/x-codeSamples/${index}`,
				label,
			} as const;
			if (right === undefined) return { ...cell, state: "missing", reason: "the sample was not run" };
			return right ? { ...cell, state: "green" } : { ...cell, state: "red", reason: "the sample failed" };
		});
	});
}
