// Adds up the test reports of the workspace; a package that has tests and no report makes the run fail.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean };

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

const reports = globSync(["openapi/package.json", "packages/*/package.json", "apps/*/package.json"]).flatMap(
	(manifest) =>
		Object.keys(readJson(manifest).scripts ?? {})
			.filter((script) => /^test(:|$)/.test(script))
			.map((script) => join(dirname(manifest), `.reports/${script.replace(":", "-")}.json`)),
);

const missing = reports.filter((report) => !existsSync(report));
const results: Report[] = reports.filter((report) => existsSync(report)).map(readJson);
const sum = (count: (report: Report) => number) => results.reduce((total, report) => total + count(report), 0);

const passed = sum((report) => report.numPassedTests);
const failed = sum((report) => report.numFailedTests);
const skipped = sum((report) => report.numPendingTests);

for (const report of missing) console.error(`${report}: no report, so these tests did not run`);
if (skipped > 0) console.error(`${skipped} tests were skipped; a gate that is not run is not green`);
if (missing.length > 0 || failed > 0 || skipped > 0 || results.some(({ success }) => !success)) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
