import type { Command } from "commander";
import type { Contract } from "../contract/contract.ts";
import { renderJson } from "../report/json.ts";
import type { RunReport } from "../report/model.ts";
import { renderReplay } from "../report/terminal.ts";
import type { RunOptions } from "../run/options.ts";
import { exitCodes, type Finish } from "./exit-codes.ts";
import { openContract } from "./open-contract.ts";
import { prepareOutputs, writeOutput, writesToStdout } from "./outputs.ts";
import { hasColours, print } from "./print.ts";
import { addTargetOptions, type TargetFlags } from "./run-options.ts";
import { runSettings } from "./run-settings.ts";
import { UsageError } from "./usage-error.ts";

interface ReplayFlags extends TargetFlags {
	readonly json?: string;
}

/** `orders-contract replay`: one case again. */
export function addReplayCommand(program: Command, finish: Finish): void {
	const command = program
		.command("replay")
		.summary("send one case again")
		.description("Sends one case again. Its id stands in every report, with the options that the run had.")
		.argument("<case>", "id of the case")
		.option("--json <file>", "write a JSON report; - is the standard output");
	addTargetOptions(command).action(async (caseId: string, flags: ReplayFlags) => {
		const { json } = flags;
		const settings = runSettings(flags);
		const contract = await openContract(flags);
		await prepareOutputs({ json });
		const report = await replay(contract, caseId, settings);
		await writeOutput("json", json, renderJson(report));
		const stream = writesToStdout({ json }) ? process.stderr : process.stdout;
		print(stream, renderReplay(report, caseId, { colour: hasColours(stream) }));
		finish(report.verdict === "pass" ? exitCodes.fine : exitCodes.findings);
	});
}

async function replay(contract: Contract, caseId: string, settings: RunOptions): Promise<RunReport> {
	const { replayCase, UnknownCaseError } = await import("../run/replay.ts");
	try {
		return await replayCase(contract, caseId, settings);
	} catch (error) {
		if (error instanceof UnknownCaseError) throw new UsageError(error.message, { cause: error });
		throw error;
	}
}
