import { exitStatus, main, runCommand, textsOf } from "@forter-orders/command-line";
import { DocumentError } from "@forter-orders/spec/document-error";
import { createMask, namedPlaceholder } from "@forter-orders/spec/mask";
import { makeCommand } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line of the process. */
export async function run(): Promise<void> {
	const status = await main(() => commandOn(process), handling(process.argv));
	// A mock that listens already must not keep a command that failed.
	if (status !== exitStatus.fine) process.exit(status);
}

/** Runs a command line and gives its exit status, that of a good end as soon as the mock listens. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
	const { stdout, stderr } = terminal;
	return runCommand(() => commandOn(terminal), args, { stdout, stderr, ...handling(args) });
}

function handling(args: readonly string[]) {
	return { statusOf, mask: createMask(namedPlaceholder, textsOf(args, "--api-key")) };
}

function statusOf(error: unknown): number | undefined {
	return error instanceof DocumentError ? exitStatus.usage : undefined;
}

function commandOn(terminal: Terminal): ReturnType<typeof makeCommand> {
	return makeCommand(async (file, options) => {
		// All that serves takes half a second to load, which a help or a wrong option need not wait for.
		const { serve } = await import("./serve.ts");
		await serve(file, options, terminal);
	});
}
