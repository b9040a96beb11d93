import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchReport, PartReport } from "@forter-orders/docs/benchmarks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkMachine, earlierRun, updated } from "../src/update.ts";

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bench-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const part = (name: string, seconds: number): PartReport => ({ part: name, date: "", seconds, measures: [] });
const machine = { date: "", cpu: "CPU", cores: 2, memoryGb: 8, system: "OS", load: 0, versions: { ky: "1.0.0" } };
const report: BenchReport = { machine, quick: false, parts: [part("client", 1), part("mock", 2)] };

async function written(content: string): Promise<string> {
	const file = join(folder, "bench.json");
	await writeFile(file, content);
	return file;
}

test("puts what was measured anew in the place of its own, and what was not there before in its order", () => {
	const fresh = { ...report, parts: [part("mock", 3), part("types", 4)] };
	expect(updated(report, fresh).parts).toEqual([part("client", 1), part("mock", 3), part("types", 4)]);
	expect(updated({ ...report, parts: [part("mock", 2)] }, fresh).parts).toEqual(fresh.parts);
});

test("is a run of today when all was measured anew", () => {
	const fresh = { ...report, machine: { ...machine, date: "today" } };
	expect(updated(report, fresh).machine.date).toBe("today");
	expect(updated(report, { ...fresh, parts: [part("mock", 3)] }).machine.date).toBe("");
});

test("takes figures of this machine, whatever its load and the date were", async () => {
	const file = await written(JSON.stringify(report));
	const earlier = await earlierRun(file);
	expect(earlier).toEqual(report);
	expect(() => checkMachine(earlier, { ...machine, load: 3, date: "earlier" })).not.toThrow();
	expect(() => checkMachine(earlier, { ...machine, versions: {} })).toThrow(/other versions; measure all parts anew/);
});

test.each([
	["nothing", "", "bench.json is no report of the benchmarks; --update needs the file of a whole run"],
	["half a file", '{ "machine": ', "is no report of the benchmarks"],
	["something else", "{}", "is no report of the benchmarks"],
	["a quick run", JSON.stringify({ ...report, quick: true }), "is of a quick run"],
])("refuses the figures of %s, and says why", async (_, content, message) => {
	await expect(earlierRun(await written(content))).rejects.toThrow(message);
});

test("says which file is missing", async () => {
	await expect(earlierRun(join(folder, "none.json"))).rejects.toThrow(
		/^there is no file \S+none\.json that can be read; --update needs the file of a whole run$/,
	);
});
