// Adds up the test reports of the workspace, and says last which tests failed, since of a long log only the end may be
// kept. A package that has tests and no report makes the run fail.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

type Test = { fullName: string; status: string; failureMessages: string[] };
type File = { name: string; status: string; message: string; assertionResults: Test[] };
type Report = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	success: boolean;
	testResults: File[];
};

const LINES_OF_A_FAULT = 12;

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

/** What failed in a file: its tests, or the file itself, when it could not be loaded. */
function faultsOf({ name, status, message, assertionResults }: File): string[] {
	const faults = assertionResults
		.filter((test) => test.status === "failed")
		.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join("\n")}`);
	if (faults.length === 0 && status === "failed") faults.push(message);
	return faults.map((fault) => shorten(`${relative("", name)} > ${fault}`));
}

/** Leaves out how the test runner came to the test. */
function shorten(fault: string): string {
	const lines = fault.split("\n").filter((line) => !/^\s+at (?:.*\/node_modules\/|new Promise)/.test(line));
	return lines.slice(0, LINES_OF_A_FAULT).join("\n");
}

for (const fault of results.flatMap(({ testResults }) => testResults.flatMap(faultsOf)))
	console.error(`FAILED ${fault}`);
for (const report of missing) console.error(`${report}: no report, so these tests did not run`);
if (skipped > 0) console.error(`${skipped} tests were skipped; a gate that is not run is not green`);
if (missing.length > 0 || failed > 0 || skipped > 0 || results.some(({ success }) => !success)) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
