import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadContract, runContract } from "../src/index.ts";
import { petShop } from "./support/pet-shop.ts";

const split = fileURLToPath(new URL("fixtures/split/openapi.yaml", import.meta.url));

test.each([
	["of OpenAPI 3.1 with query, bearer and nested alternatives", petShop],
	["of OpenAPI 3.0 in several files", split],
])("the mock of a contract %s keeps it, in every cell", async (_, source) => {
	const report = await runContract(await loadContract(source), { seed: 5 });
	expect(report.findings).toEqual([]);
	expect(report.phases.filter(({ notRun }) => notRun > 0)).toEqual([]);
	expect(report.coverage.cells.filter(({ state }) => state !== "green")).toEqual([]);
	expect(report.coverage.total).toBeGreaterThan(30);
});
