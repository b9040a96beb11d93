import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchReport, PartReport } from "@forter-orders/docs/benchmarks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { earlierRun, updated } from "../src/update.ts";

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

test("puts what was measured anew in the place of its own", () => {
	const fresh = { ...report, parts: [part("mock", 3)] };
	expect(updated(report, fresh).parts).toEqual([part("client", 1), part("mock", 3)]);
});

test("takes figures of this machine, whatever its load and the date were", async () => {
	const file = await written(JSON.stringify({ ...report, machine: { ...machine, load: 3, date: "earlier" } }));
	expect((await earlierRun(file, machine)).parts).toEqual(report.parts);
});

test.each([
	["nothing", "", "is empty; --update needs the file of a whole run"],
	["a quick run", JSON.stringify({ ...report, quick: true }), "is of a quick run"],
	["other versions", JSON.stringify({ ...report, machine: { ...machine, versions: {} } }), "of other versions"],
])("refuses the figures of %s, and says why", async (_, content, message) => {
	await expect(earlierRun(await written(content), machine)).rejects.toThrow(message);
});

test("says which file is missing", async () => {
	await expect(earlierRun(join(folder, "none.json"), machine)).rejects.toThrow(/none\.json \(ENOENT\)/);
});
