import { UsageError } from "@forter-orders/command-line";
import { unjudgedParts } from "../contract/unjudged.ts";
import type { RunReport } from "../model/report.ts";
import { renderHtml } from "../report/html/page.ts";
import { renderJson } from "../report/json.ts";
import { renderJunit } from "../report/junit.ts";
import { openContract } from "./open-contract.ts";
import { prepareOutputs, writeOutput } from "./outputs.ts";
import { progressOn } from "./progress.ts";
import type { RunFlags } from "./run-options.ts";
import { runSettings } from "./run-settings.ts";
import { tellFlaws } from "./tell-flaws.ts";

/** A report, and how long it took to make, in milliseconds. */
export interface TimedReport {
	readonly report: RunReport;
	readonly durationMs: number;
}

/** Runs the suite as the command line says and writes the files that it asks for. */
export async function runAndReport(flags: RunFlags): Promise<TimedReport> {
	const { junit, html, json, quiet = false } = flags;
	const settings = runSettings(flags);
	const contract = await openContract(flags);
	await prepareOutputs({ junit, html, json });
	const progress = progressOn(process.stderr, !quiet);
	const startedAt = performance.now();
	try {
		// The mock's engine takes a second to load, which `verify` need not wait for.
		const { runContract } = await import("../run/run-contract.ts");
		const report = await runContract(contract, { ...settings, onProgress: progress.update });
		if (report.phases.every(({ cases }) => cases === 0)) throw new UsageError(nothingToTest(flags));
		const durationMs = performance.now() - startedAt;
		if (junit !== undefined) await writeOutput("junit", junit, renderJunit(report));
		if (html !== undefined) await writeOutput("html", html, renderHtml(report, { durationMs, finishedAt: new Date() }));
		if (json !== undefined) await writeOutput("json", json, renderJson(report));
		return { report, durationMs };
	} finally {
		progress.end();
		tellFlaws(contract, unjudgedParts(contract));
	}
}

/** A run without a case would pass, and prove nothing. */
function nothingToTest({ contract, phase }: RunFlags): string {
	const what = contract === undefined ? "the contract" : `--contract ${contract}`;
	return `${what} has nothing to test${phase === undefined ? "" : " in the phases that were asked for"}`;
}
