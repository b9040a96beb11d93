import { type CaseResult, loadContract, type Phase, type RunReport, runContract } from "@forter-orders/contract-tests";
import { flawLines } from "@forter-orders/spec";
import type { Row } from "../row.ts";
import { listDifferences } from "./compare.ts";
import { unjudgedParts } from "./inside.ts";

const phases: readonly Phase[] = ["examples", "boundary", "responses", "auth", "protocol"];

interface Run {
	readonly report: RunReport;
	readonly results: readonly CaseResult[];
	readonly flaws: readonly string[];
}

const runs = new WeakMap<Row, Promise<Run>>();

/** A run of the contract tests on the mock of a row's document, once. */
function runOf(row: Row): Promise<Run> {
	const run = runs.get(row) ?? runTests(row);
	runs.set(row, run);
	return run;
}

async function runTests({ document }: Row): Promise<Run> {
	const contract = await loadContract(document);
	const results: CaseResult[] = [];
	const report = await runContract(contract, { phases, onCase: (_, result) => results.push(result) });
	// Afterwards, as some are found only when schemas are used.
	const flaws = flawLines(contract.spec.given, [...contract.flaws, ...unjudgedParts(contract)]);
	return { report, results, flaws };
}

/** What `orders-contract test` finds in the mock of a row's document, and what it leaves out for another reason than those of the row. */
export async function driveTest(row: Row): Promise<string[]> {
	const { report, results, flaws } = await runOf(row);
	const ran = results.filter(({ state }) => state === "passed").length;
	const reasons = new Set(results.flatMap((result) => (result.state === "notRun" ? [result.reason] : [])));
	const disputed = results.filter((result) => result.state === "dropped" && /do not agree/.test(result.reason)).length;
	return [
		...report.findings.map(({ caseId, message, expected, received }) => {
			return `${caseId}: ${message}; expected ${expected}, received ${received}`;
		}),
		...listDifferences("the run", "leaves cases out as", row.notRun, [...reasons]),
		...listDifferences("the run", "warns", row.flaws.map(causeOf), flaws.map(causeOf)),
		...(ran === 0 && row.notRun.length === 0 ? ["no case was run"] : []),
		...(disputed > 0 ? [`the validators do not agree on ${disputed} values`] : []),
	];
}

/** What is wrong with a document, without what comes of it, which is another thing for each tool. */
function causeOf(flaw: string): string {
	return flaw.slice(0, flaw.lastIndexOf("; "));
}

/** The cells of the contract that no case proves, but for those that the row names. */
export async function driveCoverage(row: Row): Promise<string[]> {
	const { report } = await runOf(row);
	const missing = report.coverage.cells.filter(({ state }) => state === "missing");
	const named = new Map(missing.map(({ id, reason }) => [id.split("/").slice(2).join("/"), reason]));
	const faults = listDifferences("the run", "leaves without proof", row.uncovered, [...named.keys()]);
	return faults.map((fault) => {
		const reason = named.get(/"(.+)"/.exec(fault)?.[1] ?? "");
		return reason === undefined ? fault : `${fault} (${reason})`;
	});
}
