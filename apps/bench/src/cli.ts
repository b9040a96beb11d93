import { exitStatus, isExplained, main, print } from "@forter-orders/command-line";
import { makeCommand } from "./options.ts";
import { run } from "./run.ts";

const { stdout, stderr } = process;
const command = makeCommand((options) =>
	run(
		options,
		(text) => print(stdout, text),
		(text) => print(stderr, text),
	),
);

process.exitCode = await main(() => command, {
	statusOf: (error) => (isExplained(error) ? exitStatus.findings : undefined),
});
