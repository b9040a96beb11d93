/** An expected failure: its message is all that the user needs, so it is printed without a stack trace. */
export class Refusal extends Error {
	override readonly name = "Refusal";
}

/** Runs a command with the program's arguments; prints what it returns, or in one line why it refused. */
export async function runCommand(name: string, command: (args: string[]) => Promise<string>): Promise<void> {
	// A reader that went away, such as `head`, is no failure.
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
	}
	// pnpm hands on a `--` that comes before the first argument.
	const args = process.argv.slice(2).filter((arg, index) => index > 0 || arg !== "--");
	try {
		process.stdout.write(await command(args));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		process.stderr.write(`${name}: ${error.message}\n`);
		process.exitCode = 1;
	}
}

/** Turns an unknown flag or a flag without its value, which `node:util` throws, into a refusal. */
export function readArgs<T>(command: string, parse: () => T): T {
	try {
		return parse();
	} catch (cause) {
		const [sentence] = String(cause instanceof Error ? cause.message : cause).split(/\. |\n/);
		throw new Refusal(`${sentence?.replace(/\.$/, "")}; see \`pnpm --filter openapi ${command} --help\`.`);
	}
}

/** Why a file could not be read or written, in words. */
export function fileFault(cause: unknown): string {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown fault";
	return faults[code] ?? `cannot be used (${code})`;
}

const faults: Record<string, string> = {
	ENOENT: "no such file",
	EISDIR: "is a folder, not a file",
	ENOTDIR: "no such file",
	EACCES: "permission denied",
	EROFS: "permission denied",
};
