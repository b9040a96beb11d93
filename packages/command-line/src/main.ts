import { flushed, surviveClosedPipes } from "./print.ts";
import { type ErrorHandling, type MakeCommand, runCommand } from "./run.ts";

/** Runs a command with the arguments of the process, and gives the status once all that it wrote was passed on. */
export async function main(make: MakeCommand, handling: ErrorHandling = {}): Promise<number> {
	const { stdout, stderr } = process;
	surviveClosedPipes(stdout, stderr);
	// pnpm hands on a `--` that comes before the first argument.
	const args = process.argv.slice(2).filter((arg, index) => index > 0 || arg !== "--");
	const status = await runCommand(make, args, { stdout, stderr, ...handling });
	await Promise.all([flushed(stdout), flushed(stderr)]);
	return status;
}
