import {
	type Command,
	exitStatus,
	type Finish,
	hasColours,
	Option,
	percentage,
	print,
} from "@forter-orders/command-line";
import type { Coverage } from "../model/report.ts";
import { renderCoverage } from "../report/coverage-text.ts";
import { summaryStream } from "./outputs.ts";
import { addRunOptions, type RunFlags } from "./run-options.ts";

interface CoverageFlags extends RunFlags {
	readonly min?: number;
}

/** `orders-contract coverage`: which parts of the contract a run checked. */
export function addCoverageCommand(program: Command, finish: Finish): void {
	const command = program
		.command("coverage")
		.summary("show which parts of the contract a run checked")
		.description("Shows which parts of the contract a run checked: that of a JSON report, or one that is made now.")
		.argument("[report]", "JSON report of orders-contract test")
		.addOption(new Option("--min <percent>", "fail when less is covered").argParser(percentage));
	addRunOptions(command).action(async (file: string | undefined, flags: CoverageFlags) => {
		const coverage = file === undefined ? await runNow(flags) : await readReport(file);
		const { junit, html, json, min, quiet = false } = flags;
		const stream = summaryStream({ junit, html, json });
		const isEnough = min === undefined || 100 * coverage.green >= min * coverage.total;
		const options = { colour: hasColours(stream), ...(min === undefined ? {} : { min }) };
		if (!quiet || !isEnough) print(stream, renderCoverage(coverage, options));
		finish(isEnough ? exitStatus.fine : exitStatus.findings);
	});
}

async function runNow(flags: RunFlags): Promise<Coverage> {
	const { runAndReport } = await import("./run-and-report.ts");
	return (await runAndReport(flags)).report.coverage;
}

async function readReport(file: string): Promise<Coverage> {
	const { readCoverage } = await import("./read-coverage.ts");
	return readCoverage(file);
}
