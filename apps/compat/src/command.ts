import { Refusal } from "./refusal.ts";

/** Runs a command with the program's arguments: prints what it returns, or in a line why it refused (exit code 2). */
export async function runCommand(name: string, command: (args: string[]) => Promise<string>): Promise<void> {
	// A reader that went away, such as `head`, is no failure.
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
	}
	// pnpm hands on a `--` that comes before the first argument.
	const args = process.argv.slice(2).filter((arg, index) => index > 0 || arg !== "--");
	try {
		process.stdout.write(await command(args));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		process.stderr.write(`${name}: ${error.message}\n`);
		process.exitCode = 2;
	}
}
