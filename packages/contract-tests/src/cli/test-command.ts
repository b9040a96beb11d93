import type { Command } from "commander";
import { renderTerminal } from "../report/terminal.ts";
import { exitCodes, type Finish } from "./exit-codes.ts";
import { writesToStdout } from "./outputs.ts";
import { hasColours, print } from "./print.ts";
import { runAndReport } from "./run-and-report.ts";
import { addRunOptions, type RunFlags } from "./run-options.ts";

/** `orders-contract test`: the whole suite. */
export function addTestCommand(program: Command, finish: Finish): void {
	const command = program
		.command("test")
		.summary("run the contract tests against the mock or a server")
		.description("Runs the contract tests against the built-in mock, or against the server at --target.");
	addRunOptions(command).action(async (flags: RunFlags) => {
		const { report, durationMs } = await runAndReport(flags);
		const { junit, html, json, quiet = false } = flags;
		const stream = writesToStdout({ junit, html, json }) ? process.stderr : process.stdout;
		print(stream, renderTerminal(report, { colour: hasColours(stream), quiet, durationMs }));
		finish(report.verdict === "pass" ? exitCodes.fine : exitCodes.findings);
	});
}
