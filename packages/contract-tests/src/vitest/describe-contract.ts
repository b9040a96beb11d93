import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesOf } from "../cases/all-cases.ts";
import type { Contract } from "../contract/contract.ts";
import { bundledContract } from "../contract/load.ts";
import type { TestCase } from "../model/case.ts";
import type { Finding, Phase } from "../model/report.ts";
import type { RunOptions } from "../model/run-options.ts";
import type { Target } from "../model/target.ts";
import { type OpenContext, openContext } from "../run/context.ts";
import { makeReport } from "../run/report.ts";
import { runCases } from "../run/run-cases.ts";

type AnyTarget = Target | URL | string;

/** What `describeContract` tests, and how. */
export interface DescribeOptions
	extends Pick<RunOptions, "apiKey" | "deadlineMs" | "phases" | "profile" | "seed" | "siteId" | "workers"> {
	/** The target, or a function that opens it when the tests begin; the built-in mock by default. */
	readonly target?: AnyTarget | (() => AnyTarget | Promise<AnyTarget>);
	/** From `loadContract`; the bundled one by default. */
	readonly contract?: Contract;
	/** Milliseconds that one test may take; 60,000 by default. */
	readonly timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;
const SHOWN = 3;

/** Registers a vitest test for each operation, phase and property: a failure shows what to send again. */
export function describeContract(options: DescribeOptions = {}): void {
	const { contract = bundledContract(), seed = 0, phases, timeoutMs = TIMEOUT_MS } = options;
	describe(`${contract.title} ${contract.version}`, () => {
		let opened: OpenContext | undefined;
		beforeAll(async () => {
			opened = await openContext(contract, await runOptions(options));
		}, timeoutMs);
		afterAll(() => opened?.close());

		for (const [phase, groups] of groupsOf(casesOf(contract, seed, phases))) {
			describe(phase, () => {
				for (const [name, cases] of groups) {
					test(name.slice(phase.length + 1), { timeout: timeoutMs }, async ({ skip }) => {
						if (!opened) throw new Error("the target was not opened");
						const { findings, notRun } = await runGroup(opened, cases, options);
						if (findings.length > 0) expect.fail(failureText(findings));
						if (notRun !== undefined) skip(notRun);
					});
				}
			});
		}
	});
}

async function runOptions({ target, contract: _, timeoutMs: __, ...rest }: DescribeOptions): Promise<RunOptions> {
	const given = typeof target === "function" ? await target() : target;
	return given === undefined ? rest : { ...rest, target: given };
}

function groupsOf(cases: readonly TestCase[]): Map<Phase, Map<string, TestCase[]>> {
	const phases = new Map<Phase, Map<string, TestCase[]>>();
	for (const test of cases) {
		const groups = phases.get(test.phase) ?? new Map<string, TestCase[]>();
		phases.set(test.phase, groups);
		groups.set(test.group, [...(groups.get(test.group) ?? []), test]);
	}
	return phases;
}

/** The failures of a group, and why it did not run, if none of it did. */
async function runGroup(
	{ context }: OpenContext,
	cases: readonly TestCase[],
	{ workers, profile = "strict", apiKey }: DescribeOptions,
) {
	const results = await runCases(context, cases, workers === undefined ? {} : { workers });
	const failed = cases.flatMap((one, index) =>
		results[index]?.state === "failed" ? [{ one, result: results[index] }] : [],
	);
	const reasons = results.flatMap((result) => ("reason" in result ? [result.reason] : []));
	const notRun = reasons.length === results.length ? reasons[0] : undefined;
	if (failed.length === 0) return { findings: [], notRun };
	const report = makeReport(
		context,
		failed.map(({ one }) => one),
		failed.map(({ result }) => result),
		{
			profile,
			phases: [],
			...(apiKey === undefined ? {} : { apiKey }),
		},
	);
	return { findings: report.findings.filter(({ severity }) => severity === "failure"), notRun };
}

/** What a person needs to see of failures: where, what was expected, and the command that sends it again. */
function failureText(findings: readonly Finding[]): string {
	const shown = findings
		.slice(0, SHOWN)
		.map(({ caseId, message, in: part, pointer, expected, received, spec, curl }) =>
			[
				message,
				`  case      ${caseId}`,
				`  at        ${[part, pointer].filter(Boolean).join(" ") || "the whole answer"}`,
				`  expected  ${expected}`,
				`  received  ${received}`,
				...(spec ? [`  contract  ${spec.file}:${spec.line} ${spec.pointer}`] : []),
				`  send      ${curl}`,
			].join("\n"),
		);
	const more = findings.length - shown.length;
	return [...shown, ...(more > 0 ? [`and ${more} more of this group`] : [])].join("\n\n");
}
