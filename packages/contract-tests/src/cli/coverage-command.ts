import { type Command, Option } from "commander";
import { isObject } from "../contract/json.ts";
import { renderCoverage } from "../report/coverage-text.ts";
import type { Coverage } from "../report/model.ts";
import { readJson } from "../verify/read-json.ts";
import { exitCodes, type Finish } from "./exit-codes.ts";
import { writesToStdout } from "./outputs.ts";
import { percentage } from "./parse-values.ts";
import { hasColours, print } from "./print.ts";
import { runAndReport } from "./run-and-report.ts";
import { addRunOptions, type RunFlags } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

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
		const coverage = file === undefined ? (await runAndReport(flags)).report.coverage : await readCoverage(file);
		const { junit, html, json, min, quiet = false } = flags;
		const stream = writesToStdout({ junit, html, json }) ? process.stderr : process.stdout;
		const isEnough = min === undefined || 100 * coverage.green >= min * coverage.total;
		const options = { colour: hasColours(stream), ...(min === undefined ? {} : { min }) };
		if (!quiet || !isEnough) print(stream, renderCoverage(coverage, options));
		finish(isEnough ? exitCodes.fine : exitCodes.findings);
	});
}

async function readCoverage(file: string): Promise<Coverage> {
	const value = await readJson(file);
	const coverage = isObject(value) ? value.coverage : undefined;
	if (isCoverage(coverage)) return coverage;
	throw new UsageError(`${file} is no report of \`orders-contract test --json\`: it has no coverage`);
}

function isCoverage(value: unknown): value is Coverage {
	return (
		isObject(value) &&
		typeof value.total === "number" &&
		typeof value.green === "number" &&
		Array.isArray(value.cells) &&
		value.cells.every((cell) => isObject(cell) && typeof cell.kind === "string" && typeof cell.state === "string")
	);
}
