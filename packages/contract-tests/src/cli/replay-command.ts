import { type Command, exitStatus, type Finish, hasColours, print, UsageError } from "@forter-orders/command-line";
import type { Contract } from "../contract/contract.ts";
import type { RunReport } from "../model/report.ts";
import type { RunOptions } from "../model/run-options.ts";
import { renderJson } from "../report/json.ts";
import { renderReplay } from "../report/terminal.ts";
import { prepareOutputs, summaryStream, writeOutput } from "./outputs.ts";
import { addTargetOptions, type TargetFlags } from "./run-options.ts";
import { runSettings } from "./run-settings.ts";

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
		const { openContract } = await import("./open-contract.ts");
		const contract = await openContract(flags);
		await prepareOutputs({ json });
		const report = await replay(contract, caseId, settings);
		await writeOutput("json", json, renderJson(report));
		const stream = summaryStream({ json });
		print(stream, renderReplay(report, caseId, { colour: hasColours(stream) }));
		finish(report.verdict === "pass" ? exitStatus.fine : exitStatus.findings);
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
