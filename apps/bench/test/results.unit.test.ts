import { readFile } from "node:fs/promises";
import type { BenchReport } from "@forter-orders/docs/benchmarks";
import { expect, test } from "vitest";
import { partNames } from "../src/options.ts";
import { isOurs, ours } from "../src/ours.ts";
import { renderMarkdown } from "../src/report/render.ts";

const read = (file: string): Promise<string> => readFile(new URL(`../${file}`, import.meta.url), "utf8");
const report: BenchReport = JSON.parse(await read("bench.json"));

test("the committed figures are those of one whole run, in both files", async () => {
	expect(report.quick).toBe(false);
	expect(report.parts.map(({ part }) => part)).toEqual(partNames);
	expect(await read("RESULTS.md")).toBe(renderMarkdown(report));
});

test("everything that is ours was measured, and marked as such", () => {
	const rows = report.parts.flatMap(({ measures }) => measures).flatMap((measure) => measure.rows);
	expect(new Set(rows.filter((row) => row.ours).map(({ name }) => name))).toEqual(new Set(Object.values(ours)));
	for (const row of rows) expect(row.ours ?? false, row.name).toBe(isOurs(row.name));
});
