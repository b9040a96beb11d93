import { exitStatus, main, print, runCommand, type Terminal, textsOf } from "@forter-orders/command-line";
import { DocumentError } from "@forter-orders/spec/document-error";
import { maskedText } from "../report/mask.ts";
import { TargetUnreachableError } from "../send/target.ts";
import { InputError } from "../verify/input-error.ts";
import { makeProgram } from "./program.ts";

/** Runs the command line of the process to its end. */
export async function run(): Promise<never> {
	endOn("SIGINT", exitStatus.interrupted);
	endOn("SIGTERM", exitStatus.terminated);
	const status = await main(makeProgram, handling(process.argv));
	// A connection that a target keeps open must not keep the process.
	process.exit(status);
}

/** Runs a command line and gives its exit status. */
export async function runCommandLine(args: readonly string[], terminal: Terminal = process): Promise<number> {
	return runCommand(makeProgram, args, { ...terminal, ...handling(args) });
}

function handling(args: readonly string[]) {
	return { statusOf, mask: (text: string) => maskedText(text, secretsIn(args)) };
}

function statusOf(error: unknown): number | undefined {
	if (error instanceof TargetUnreachableError) return exitStatus.unreachable;
	return error instanceof InputError || error instanceof DocumentError ? exitStatus.usage : undefined;
}

function endOn(signal: "SIGINT" | "SIGTERM", status: number): void {
	process.once(signal, () => {
		print(process.stderr, "\norders-contract: interrupted; no report was written\n");
		process.exit(status);
	});
}

function secretsIn(args: readonly string[]): string[] {
	const { FORTER_API_KEY } = process.env;
	return [...(FORTER_API_KEY === undefined ? [] : [FORTER_API_KEY]), ...textsOf(args, "--api-key")];
}
