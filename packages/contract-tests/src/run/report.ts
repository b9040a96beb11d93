import type { WireRequest } from "@forter-orders/spec";
import { coverageOf, type Outcome } from "../coverage/tally.ts";
import type { CaseResult, Problem, RunContext, TestCase } from "../model/case.ts";
import type { CaseGroup, Finding, NotRunReason, Phase, PhaseResult, RunReport } from "../model/report.ts";
import type { RunOptions } from "../model/run-options.ts";
import { masked } from "../report/mask.ts";
import { originOf } from "./context.ts";
import { curlOf } from "./curl.ts";

/** Makes the report of a run; holds no time and no secret. */
export function makeReport(
	context: RunContext,
	cases: readonly TestCase[],
	results: readonly CaseResult[],
	options: RunOptions & { readonly phases: readonly Phase[] },
): RunReport {
	const { contract, seed, target, targetKind } = context;
	const { profile = "strict", samples, apiKey } = options;
	const outcomes = cases.map((test, index): Outcome => {
		const result = results[index] ?? { state: "notRun", reason: "the run ended before it" };
		return {
			test,
			result,
			lenient:
				profile === "lenient" && result.state === "failed" && result.problems.every((one) => one.lenient === true),
		};
	});
	const findings = outcomes.flatMap((outcome) => findingsOf(context, outcome, profile));
	const report: RunReport = {
		contract: { title: contract.title, version: contract.version, sha256: contract.sha256 },
		target: targetKind === "mock" ? { kind: "mock" } : { kind: "url", url: originOf(target) },
		profile,
		seed,
		verdict: findings.some(({ severity }) => severity === "failure") ? "findings" : "pass",
		phases: options.phases.map((phase) =>
			phaseResult(
				phase,
				outcomes.filter(({ test }) => test.phase === phase),
			),
		),
		groups: groupsOf(outcomes),
		findings,
		coverage: coverageOf(contract, outcomes, samples),
	};
	return masked(report, apiKey === undefined ? [] : [apiKey]);
}

function findingsOf(context: RunContext, { test, result }: Outcome, profile: "strict" | "lenient"): Finding[] {
	if (result.state !== "failed") return [];
	return result.problems.map((problem) => toFinding(context, test, problem, result.request, profile));
}

function toFinding(
	{ contract, target, credentials }: RunContext,
	test: TestCase,
	problem: Problem,
	request: WireRequest | undefined,
	profile: string,
): Finding {
	const { cause, message, in: part, pointer, rule, expected, received, document, lenient } = problem;
	return {
		caseId: test.id,
		phase: test.phase,
		operationId: test.operationId,
		severity: profile === "lenient" && lenient === true ? "lenient" : "failure",
		cause,
		message,
		...(part === undefined ? {} : { in: part }),
		...(pointer === undefined ? {} : { pointer }),
		...(rule === undefined ? {} : { rule }),
		expected,
		received,
		...(document === undefined ? {} : { spec: { pointer: document, ...contract.locate(document) } }),
		curl: request ? curlOf(target.url, request, credentials) : "no request: the contract alone shows it",
	};
}

interface Counts {
	readonly cases: number;
	readonly passed: number;
	readonly failed: number;
	readonly lenient: number;
	readonly notRun: number;
}

function countsOf(outcomes: readonly Outcome[]): Counts {
	const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
	return {
		cases: outcomes.length,
		passed: count(({ result }) => result.state === "passed"),
		failed: count(({ result, lenient }) => result.state === "failed" && !lenient),
		lenient: count(({ lenient }) => lenient),
		notRun: count(({ result }) => result.state === "notRun" || result.state === "dropped"),
	};
}

function phaseResult(phase: Phase, outcomes: readonly Outcome[]): PhaseResult {
	const reasons = reasonsOf(outcomes);
	return { phase, ...countsOf(outcomes), ...(reasons.length > 0 && { reasons }) };
}

function reasonsOf(outcomes: readonly Outcome[]): NotRunReason[] {
	const counts = new Map<string, number>();
	for (const { result } of outcomes) {
		if ("reason" in result) counts.set(result.reason, (counts.get(result.reason) ?? 0) + 1);
	}
	return [...counts].map(([reason, cases]) => ({ reason, cases })).sort((a, b) => b.cases - a.cases);
}

function groupsOf(outcomes: readonly Outcome[]): CaseGroup[] {
	const groups = new Map<string, Outcome[]>();
	for (const outcome of outcomes) {
		const members = groups.get(outcome.test.group) ?? [];
		groups.set(outcome.test.group, members);
		members.push(outcome);
	}
	return [...groups].flatMap(([name, members]) => {
		const [first] = members;
		if (!first) return [];
		const { phase, operationId } = first.test;
		const [most] = reasonsOf(members);
		return [{ phase, operationId, name, ...countsOf(members), ...(most && { reason: most.reason }) }];
	});
}
