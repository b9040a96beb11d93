import { createMock } from "@forter-orders/mock";
import { describe, expect, test } from "vitest";
import { loadContract, type OpenApiDocument, runContract } from "../src/index.ts";
import { petOwners } from "./support/pet-owners.ts";
import { documentRefactorings, schemaRefactorings } from "./support/refactorings.ts";

const original = await loadContract(petOwners);
const refactorings = Object.entries({ ...schemaRefactorings, ...documentRefactorings });

/** The causes of all findings of a contract's suite against the mock of another document. */
async function findingsOf(suite: OpenApiDocument, server: OpenApiDocument): Promise<string[]> {
	const mock = await createMock({ document: server, siteId: "s", apiKey: "k" });
	const contract = suite === petOwners ? original : await loadContract(suite);
	const report = await runContract(contract, {
		target: mock,
		siteId: "s",
		apiKey: "k",
		// Generated bodies take the longest, and break the same rules as the others.
		phases: ["examples", "boundary", "responses", "auth", "protocol"],
	});
	expect(report.phases.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(250);
	return report.findings.map(({ caseId, cause, received }) => `${caseId}: ${cause} (${received})`);
}

test("60 ways or more to write the same contract give no finding", () => {
	expect(refactorings.length).toBeGreaterThanOrEqual(60);
});

describe("the same contract, written otherwise, gives no finding", () => {
	test("in another text each", () => {
		const text = JSON.stringify(petOwners);
		expect(refactorings.filter(([, refactor]) => JSON.stringify(refactor(petOwners)) === text)).toEqual([]);
	});

	test.each(refactorings)("%s", async (_, refactor) => {
		const refactored = refactor(petOwners);
		const findings = [...(await findingsOf(petOwners, refactored)), ...(await findingsOf(refactored, petOwners))];
		expect(findings).toEqual([]);
	});
});
