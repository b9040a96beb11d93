import { runCase } from "../cases/cannot-be-tried.ts";
import type { CaseResult, RunContext, TestCase } from "../model/case.ts";
import type { Phase } from "../model/report.ts";
import type { RunOptions } from "../model/run-options.ts";
import { reach } from "./context.ts";
import { inOrder } from "./pool.ts";
import { withWatch } from "./watch.ts";

const WORKERS = 8;
const GONE: CaseResult = { state: "notRun", reason: "the target stopped answering" };

/** Runs cases, a few at a time; the results are in the order of the cases. */
export async function runCases(
	context: RunContext,
	cases: readonly TestCase[],
	{ workers = WORKERS, onProgress, onCase }: Pick<RunOptions, "onCase" | "onProgress" | "workers">,
): Promise<CaseResult[]> {
	const totals = countsOf(cases);
	const done = new Map<Phase, number>();
	const watched = withWatch(context, () => reach(context));
	const results = await inOrder(cases, workers, async (test) => {
		const result = watched.isGone() ? GONE : await runCase(test, watched.context);
		const count = (done.get(test.phase) ?? 0) + 1;
		done.set(test.phase, count);
		onProgress?.(test.phase, count, totals.get(test.phase) ?? 0);
		onCase?.(test, result);
		return result;
	});
	return shrunk(watched.context, cases, results);
}

/** The first failure of each cause is made smaller; the others add nothing, and all would take long. */
async function shrunk(
	context: RunContext,
	cases: readonly TestCase[],
	results: readonly CaseResult[],
): Promise<CaseResult[]> {
	const seen = new Set<string>();
	const smaller: CaseResult[] = [];
	for (const [index, result] of results.entries()) {
		const shrink = cases[index]?.shrink;
		const cause = result.state === "failed" && shrink ? result.problems[0]?.cause : undefined;
		const isFirst = cause !== undefined && !seen.has(cause);
		if (isFirst) seen.add(cause);
		smaller.push(isFirst && shrink && result.state === "failed" ? await shrink(context, result) : result);
	}
	return smaller;
}

function countsOf(cases: readonly TestCase[]): Map<Phase, number> {
	const counts = new Map<Phase, number>();
	for (const { phase } of cases) counts.set(phase, (counts.get(phase) ?? 0) + 1);
	return counts;
}
