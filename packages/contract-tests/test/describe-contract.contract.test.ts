import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { describeContract } from "../src/vitest/index.ts";

// The suite of a team, as it stands in a test file of theirs.
describeContract({ phases: ["auth", "protocol"] });

interface Assertion {
	readonly fullName: string;
	readonly status: string;
	readonly failureMessages: readonly string[];
}

test("registers a test for each operation, phase and group, which pass against the mock", async () => {
	const results = await runFixture("passing");
	expect(results.map(({ status }) => status).filter((status) => status !== "passed")).toEqual([]);
	expect(results.map(({ fullName }) => fullName)).toContain(
		"Forter order decisions 0.1.0 auth V3Order/basicAuth+siteId",
	);
	expect(results.map(({ fullName }) => fullName)).toContain(
		"Forter order decisions 0.1.0 scenarios V3Order/card-declined",
	);
});

test("fails with the place, both sides and the command, and skips what the target cannot be asked for", async () => {
	const results = await runFixture("failing");
	const [failed] = results.filter(({ status }) => status === "failed");
	expect(failed?.failureMessages.join()).toMatch(
		/case {6}auth\/V3Order\/.*\n {2}at .*\n {2}expected {2}.*\n {2}received {2}.*\n {2}contract {2}openapi.yaml:\d+/,
	);
	expect(failed?.failureMessages.join()).toContain("send      curl -sS");
	const skipped = results.filter(({ fullName }) => fullName.includes("responses V3Order/503/server-error"));
	expect(skipped.map(({ status }) => status)).toEqual(["skipped"]);
});

test("skips a group of which no case can be made, and does not take it for passed", async () => {
	const results = await runFixture("unmade");
	const statuses = Object.fromEntries(results.map(({ fullName, status }) => [fullName, status]));
	expect(statuses).toMatchObject({
		"Small 1 fuzz postA/0": "skipped",
		"Small 1 protocol postA/accept": "skipped",
		"Small 1 protocol postA/malformed": "passed",
	});
});

async function runFixture(name: string): Promise<Assertion[]> {
	const root = fileURLToPath(new URL("..", import.meta.url));
	const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
	const folder = await mkdtemp(join(tmpdir(), "describe-contract-"));
	const output = join(folder, "results.json");
	const files = ["--config", "test/fixtures/describe/vitest.config.ts", `test/fixtures/describe/${name}.fixture.ts`];
	const args = [vitest, "run", ...files, "--reporter=json", `--outputFile=${output}`];
	// Tests that fail make it end with 1, which is what one of the fixtures is for.
	await promisify(execFile)(process.execPath, args, { cwd: root }).catch(() => undefined);
	const results = JSON.parse(await readFile(output, "utf8"));
	await rm(folder, { recursive: true });
	return results.testResults.flatMap(({ assertionResults }: { assertionResults: Assertion[] }) => assertionResults);
}
