import { readFileSync } from "node:fs";
import { createAjv } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { progressOn } from "../src/cli/progress.ts";
import type { PhaseResult, RunReport } from "../src/model/report.ts";
import { renderCoverage } from "../src/report/coverage-text.ts";
import { renderJson } from "../src/report/json.ts";
import { renderReplay, renderTerminal } from "../src/report/terminal.ts";
import { failReport, finding, passReport, reportOf } from "./support/report.ts";

const schema = JSON.parse(readFileSync(new URL("../report.schema.json", import.meta.url), "utf8"));

describe("on a terminal", () => {
	test("a pass takes a line for each phase and one for the verdict", () => {
		const lines = renderTerminal(passReport(), { durationMs: 12_345 }).trimEnd().split("\n");
		expect(lines).toHaveLength(passReport().phases.length + 4);
		expect(lines.at(-1)).toMatch(/^PASS {2}[\d,]+ cases in 12\.3 s, coverage ([\d,]+) of \1 cells \(100 %\)$/);
	});

	test("failures are grouped by cause, with their number", () => {
		const text = renderTerminal(failReport());
		expect(text.match(/^\d+\. .+$/gm)).toEqual([
			"1. The pattern of `currency` is not enforced (3 cases)",
			"2. 429 is answered with a body of another media type",
		]);
		expect(text).toContain("spec     openapi.yaml:1234");
		expect(text).toContain("Tolerated by the lenient profile:\n   A required property may be left out");
		expect(text).toMatch(/^– faults .+ not run$/m);
		expect(text).toContain("Not run:\n   2,560  the target does not inject faults\n\n");
		expect(text).toMatch(/^FAIL {2}4 failures of 2 causes in /m);
	});

	test("many causes are cut to a screen or two", () => {
		const many = Array.from({ length: 300 }, (_, index) =>
			finding({ cause: `cause ${index}`, caseId: `auth/${index}` }),
		);
		const text = renderTerminal(reportOf(...many), { quiet: true });
		expect(text.match(/^ {3}replay /gm)).toHaveLength(8);
		expect(text.match(/^ {3}curl /gm)).toHaveLength(3);
		expect(text).toContain("\n9. cause 8\n");
		expect(text).toContain("and 262 more causes");
	});

	test("why cases were not run is told by kind, the most frequent first, in ten lines at most", () => {
		const [examples, auth] = passReport().phases;
		const reasons = Array.from({ length: 40 }, (_, index) => ({
			reason: `kind ${index % 12}: case ${index}`,
			cases: 2,
		}));
		const phases = [
			{ ...auth, reasons: [...reasons, { reason: `kind 7: the schema ${"x".repeat(500)}`, cases: 3 }] },
			{ ...examples, reasons: [{ reason: "no kind at all", cases: 1_000 }] },
		] as PhaseResult[];
		const [, block = ""] = /\n\n(Not run:\n[\s\S]+?)\n\n/.exec(renderTerminal({ ...passReport(), phases })) ?? [];
		const lines = block.split("\n").slice(1);
		expect(lines).toHaveLength(9);
		expect(lines[0]).toBe("   1,000  no kind at all");
		expect(lines[1]).toMatch(/^ {7}9 {2}kind 7: the schema x+… \(and 3 more reasons of this kind\)$/);
		expect(lines[2]).toBe("       8  kind 0: case 0 (and 3 more reasons of this kind)");
		expect(lines.at(-1)).toBe("      30  for reasons of 5 more kinds");
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
	});

	test("--quiet prints nothing for a pass and no phases for a failure", () => {
		expect(renderTerminal(passReport(), { quiet: true })).toBe("");
		const text = renderTerminal(failReport(), { quiet: true });
		expect(text).toMatch(/^1\. /);
		expect(text).not.toContain("examples");
	});

	test("colours are there only when asked for", () => {
		expect(renderTerminal(failReport())).not.toContain("\u001B");
		expect(renderTerminal(failReport(), { colour: true })).toContain("\u001B[31mFAIL\u001B[39m");
		expect(renderCoverage(failReport().coverage, { colour: true, min: 100 })).toContain("\u001B[31m");
	});

	test("what a target sends cannot move the cursor", () => {
		const text = renderTerminal(reportOf(finding({ received: "\u001B[2J\u0007gone\r" })), { colour: true });
		expect(text).toContain("\uFFFD[2J\uFFFDgone\uFFFD");
	});

	test("a replay says whether the case passes, fails, or did not run", () => {
		const notRun = {
			...passReport(),
			phases: [
				{
					...{ phase: "faults", cases: 1, passed: 0, failed: 0, lenient: 0, notRun: 1 },
					reasons: [{ reason: "no faults", cases: 1 }],
				},
			],
		} as RunReport;
		expect(renderReplay(passReport(), "auth/x")).toBe("PASS  auth/x\n");
		expect(renderReplay(notRun, "faults/x")).toBe("NOT RUN  faults/x: no faults\n");
		expect(renderReplay(reportOf(finding()), "boundary/x")).toMatch(/^1\. [\s\S]+\n\nFAIL {2}boundary\/x\n$/);
	});

	test("a case id that a shell would take apart is quoted in the command", () => {
		const text = renderTerminal(reportOf(finding({ caseId: "enum/a b/'x'" })));
		expect(text).toContain("orders-contract replay 'enum/a b/'\\''x'\\''' --seed 1");
	});
});

describe("the progress line", () => {
	const stream = (isTTY: boolean) => {
		const written: string[] = [];
		return { isTTY, writable: true, written, write: (text: string) => written.push(text) };
	};

	test("is written on a terminal and removed at the end", () => {
		const terminal = stream(true);
		const progress = progressOn(terminal, true);
		for (let done = 1; done <= 1_000; done += 1) progress.update("boundary", done, 12_000);
		progress.end();
		expect(terminal.written).toEqual(["\r\u001B[2Kboundary 1 of 12,000", "\r\u001B[2K"]);
	});

	test.each([
		["elsewhere", false, true],
		["with --quiet", true, false],
	])("is not written %s", (_, isTTY, wanted) => {
		const output = stream(isTTY);
		const progress = progressOn(output, wanted);
		progress.update("boundary", 1, 2);
		progress.end();
		expect(output.written).toEqual([]);
	});
});

describe("as JSON", () => {
	test.each([
		["a pass", passReport()],
		["a failure", failReport()],
	])("%s is as the schema says", (_, report) => {
		const ajv = createAjv();
		const text = renderJson(report);
		expect(ajv.validate(schema, JSON.parse(text)), ajv.errorsText()).toBe(true);
		expect(JSON.parse(text)).toEqual(report);
	});

	test("the schema refuses what is no report", () => {
		const ajv = createAjv();
		const { findings: _, ...rest } = passReport();
		expect(ajv.validate(schema, rest)).toBe(false);
		expect(ajv.validate(schema, { ...passReport(), verdict: "maybe" })).toBe(false);
		expect(ajv.validate(schema, reportOf(finding({ pointer: "no pointer" })))).toBe(false);
	});
});
