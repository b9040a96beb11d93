import type { Measure } from "@forter-orders/docs/benchmarks";
import { expect, test } from "vitest";
import { renderMarkdown, renderText } from "../src/report/render.ts";

const measure: Measure = {
	title: "Calls",
	unit: "calls per second",
	better: "higher",
	reference: "raw-fetch",
	noise: 0.034,
	rounds: 3,
	rows: [
		{ name: "raw-fetch", median: 2000, q1: 1900, q3: 2100, ratio: 1 },
		{ name: "another", ours: true, median: 12.345, q1: 12, q3: 13, ratio: 0.00617, ratioFrom: 0.005, ratioTo: 0.2 },
		{ name: "nothing", median: 0, q1: 0, q3: 0 },
	],
	notes: ["A note."],
};

test("prints a table whose columns line up, with reference, noise and notes", () => {
	expect(renderText(measure)).toBe(
		[
			"Calls: calls per second, higher is better, ratio to raw-fetch, 3 rounds, noise 3.4 %",
			"           median     middle half                    ratio",
			"raw-fetch   2,000  1,900 to 2,100                     1.00",
			"another      12.3        12 to 13  0.00617 (0.005 to 0.20)",
			"nothing         0                                     none",
			"  A note.",
			"",
			"",
		].join("\n"),
	);
});

test("writes Markdown with machine, versions and date, and says when the run was a quick one", () => {
	const machine = {
		date: "2026-11-22T10:00:00.000Z",
		cpu: "Some processor",
		cores: 2,
		memoryGb: 8.1,
		system: "Linux 6.1 x64",
		load: 0.25,
		versions: { node: "24.0.0", ky: "2.0.0" },
	};
	const parts = [{ part: "client", date: "2026-11-22T10:01:00.000Z", seconds: 61.7, measures: [measure] }];
	const text = renderMarkdown({ machine, quick: false, parts });
	expect(text).toContain("- 2026-11-22T10:00:00.000Z\n- Some processor, 2 cores, 8.1 GB, Linux 6.1 x64");
	expect(text).toContain("- node 24.0.0 · ky 2.0.0\n");
	expect(text).toContain("## client\n\nBegan at 2026-11-22T10:01:00.000Z, took 62 s.\n");
	expect(text).toContain("| **another** | 12.3 | 12 to 13 | 0.00617 (0.005 to 0.20) |");
	expect(text).not.toContain("quick run");
	expect(renderMarkdown({ machine, quick: true, parts })).toContain("**A quick run");
});
