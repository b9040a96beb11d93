import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchReport } from "@forter-orders/docs/benchmarks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PartName, partNames } from "../../src/options.ts";
import { bench } from "../bench.ts";

let folder = "";

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bench-test-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

// What each part must have measured, whatever the figures are.
const expected: Record<PartName, readonly string[]> = {
	client: ["forter-orders", "openapi-fetch", "hey-api", "orval", "redocly", "ky", "ofetch", "axios", "stripe"],
	mock: ["prism CLI", "prism HTTP server", "steady", "orders-mock", "createMock, by fetch"],
	types: ["forter-orders", "openapi-fetch", "speakeasy"],
	contract: ["json-schema-faker alone", "boundary", "fuzz"],
	docs: ["redoc", "scalar", "elements", "forter-orders docs"],
	pipeline: ["cold", "warm", "forter-orders", "forter-orders docs", "orval", "redoc"],
};

test.each(partNames)("a quick run of %s gives finite figures, tables and files", async (part) => {
	const [json, markdown] = [join(folder, `${part}.json`), join(folder, `${part}.md`)];
	const { code, stdout, stderr } = await bench(part, "--quick", "--json", json, "--markdown", markdown);
	expect(code, stderr).toBe(0);
	const report: BenchReport = JSON.parse(await readFile(json, "utf8"));
	expect(report).toMatchObject({ quick: true, parts: [{ part }] });
	const measures = report.parts[0]?.measures ?? [];
	const tables = await readFile(markdown, "utf8");
	for (const { title, rows, rounds } of measures) {
		expect(rounds, title).toBeGreaterThan(0);
		for (const { name, ratio = 1, ...figures } of rows) {
			for (const figure of [ratio, figures.median, figures.q1, figures.q3])
				expect(Number.isFinite(figure), `${title}: ${name}`).toBe(true);
			expect(figures.q1).toBeLessThanOrEqual(figures.q3);
		}
		expect(stdout).toContain(`${title}: `);
		expect(tables).toContain(`### ${title}: `);
	}
	const names = measures.flatMap(({ rows }) => rows.map(({ name }) => name));
	expect(names).toEqual(expect.arrayContaining([...expected[part]]));
});
