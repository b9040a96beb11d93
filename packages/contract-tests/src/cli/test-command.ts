import { type Command, exitStatus, type Finish, hasColours, print } from "@forter-orders/command-line";
import { renderTerminal } from "../report/terminal.ts";
import { summaryStream } from "./outputs.ts";
import { addRunOptions, type RunFlags } from "./run-options.ts";

/** `orders-contract test`: the whole suite. */
export function addTestCommand(program: Command, finish: Finish): void {
	const command = program
		.command("test")
		.summary("run the contract tests against the mock or a server")
		.description("Runs the contract tests against the built-in mock, or against the server at --target.");
	addRunOptions(command).action(async (flags: RunFlags) => {
		const { runAndReport } = await import("./run-and-report.ts");
		const { report, durationMs } = await runAndReport(flags);
		const { junit, html, json, quiet = false } = flags;
		const stream = summaryStream({ junit, html, json });
		print(stream, renderTerminal(report, { colour: hasColours(stream), quiet, durationMs }));
		finish(report.verdict === "pass" ? exitStatus.fine : exitStatus.findings);
	});
}
