import { beforeAll, describe, expect, test } from "vitest";
import { type Cell, loadContract, type RunReport, runContract } from "../src/index.ts";
import { runShownSamples, shownSamples } from "../src/samples/shown.ts";

describe("the built-in mock against the bundled contract", () => {
	let report: RunReport;
	beforeAll(async () => {
		const samples = await runShownSamples();
		report = await runContract(await loadContract(), { seed: 1, samples });
	});

	test("keeps it: no finding in any phase", () => {
		expect(report.findings).toEqual([]);
		expect(report.verdict).toBe("pass");
		expect(report.phases.map(({ phase }) => phase)).toEqual([
			"examples",
			"boundary",
			"responses",
			"auth",
			"protocol",
			"fuzz",
			"scenarios",
			"faults",
		]);
	});

	test("is tried with every case: none dropped, none that could not run", () => {
		expect(report.phases.filter(({ notRun }) => notRun > 0)).toEqual([]);
		for (const { cases, passed } of report.phases) expect(passed).toBe(cases);
		expect(report.phases.find(({ phase }) => phase === "boundary")?.cases).toBeGreaterThan(10_000);
	});

	test("covers every cell of the contract", () => {
		const shown = shownSamples().length;
		// Without an interpreter on this machine a sample cannot run; CI has them all.
		const withoutInterpreter = (cell: Cell) => !process.env.CI && cell.kind === "sample" && cell.state === "missing";
		const holes = report.coverage.cells.filter((cell) => cell.state !== "green" && !withoutInterpreter(cell));
		expect(holes).toEqual([]);
		expect(report.coverage.cells.filter(({ kind }) => kind === "sample")).toHaveLength(shown);
		expect(shown).toBeGreaterThan(0);
	});

	test("has a cell for each kind and side", () => {
		const kinds = new Set(report.coverage.cells.map(({ kind, side }) => `${kind} ${side ?? ""}`.trim()));
		expect([...kinds].sort()).toEqual([
			"auth",
			"bound request",
			"bound response",
			"enum request",
			"enum response",
			"fault",
			"property request",
			"property response",
			"sample",
			"scenario",
			"status request",
			"status response",
		]);
	});

	test("gives every case and every cell an id of its own", () => {
		const ids = report.coverage.cells.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
