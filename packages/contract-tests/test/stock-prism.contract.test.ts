import { afterAll, beforeAll, expect, test } from "vitest";
import { loadContract, type RunReport, runContract } from "../src/index.ts";
import { startStockPrism } from "../src/stock-prism.ts";
import { prismDefects } from "./support/prism-defects.ts";

let prism: Awaited<ReturnType<typeof startStockPrism>>;
let report: RunReport;
beforeAll(async () => {
	prism = await startStockPrism();
	report = await runContract(await loadContract(), {
		target: prism.url,
		// The stock Prism takes any key, which is one of its defects; to say so, the key must be known.
		apiKey: "the-right-key",
		deadlineMs: 2_000,
		phases: ["examples", "boundary", "responses", "auth", "protocol", "scenarios"],
		// Of the boundaries one in eight, and all of the whole body.
		filter: ({ id, phase }) => phase !== "boundary" || id.includes("/$/") || id.length % 8 === 0,
	});
});
afterAll(() => prism?.close());

test("the stock Prism CLI, which we did not write, has the known defects and no others", () => {
	expect([...new Set(report.findings.map(({ cause }) => cause))].sort()).toEqual(Object.keys(prismDefects).sort());
});

test("it judges every boundary as the contract does, but for the body null", () => {
	const boundary = report.findings.filter(({ phase }) => phase === "boundary").map(({ caseId }) => caseId);
	expect(boundary).toEqual(["boundary/V3Order/body/$/type/null", "boundary/V3OrderResults/body/$/type/null"]);
	expect(report.phases.find(({ phase }) => phase === "boundary")?.passed).toBeGreaterThan(1_000);
});
