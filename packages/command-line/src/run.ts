import { type Command, CommanderError } from "commander";
import { exitStatus } from "./exit-status.ts";
import { listenFault } from "./faults.ts";
import { type OutputStream, print } from "./print.ts";
import { UsageError } from "./usage-error.ts";

/** Takes the exit status of a command that came to its end. */
export type Finish = (status: number) => void;

/** Makes a command whose action hands its exit status to `finish`; without that it is 0. */
export type MakeCommand = (finish: Finish) => Command;

/** What a command does with its errors. */
export interface ErrorHandling {
	/** The exit status of an error whose message is meant for the terminal; `undefined` for a defect. */
	readonly statusOf?: (error: unknown) => number | undefined;
	/** Takes out of a message what nobody must see. */
	readonly mask?: (text: string) => string;
	/** Is called with an error and its message once that is printed, by a command whose output is read by a program. */
	readonly onError?: (message: string, error: unknown) => void;
}

/** Where a command writes. */
export interface Terminal {
	readonly stdout: OutputStream;
	readonly stderr: OutputStream;
}

/** Runs a command and gives the status that it ended with; an error is told on the standard error, in one line. */
export async function runCommand(
	make: MakeCommand,
	args: readonly string[],
	{ stdout, stderr, statusOf, onError, mask = (text) => text }: ErrorHandling & Terminal,
): Promise<number> {
	let ended: number = exitStatus.fine;
	const command = make((status) => {
		ended = status;
	});
	for (const one of [command, ...command.commands]) one.configureOutput({ writeOut: (text) => print(stdout, text) });
	try {
		if (args.length === 0 && command.commands.length > 0) {
			throw new UsageError(`name a command: ${command.commands.map((one) => one.name()).join(", ")}`);
		}
		await command.parseAsync(args, { from: "user" });
		return ended;
	} catch (error) {
		const { status, message } =
			error instanceof CommanderError ? toldByParser(command, args, error) : told(error, statusOf);
		if (status === exitStatus.fine) return status;
		print(stderr, `${command.name()}: ${mask(message)}\n`);
		onError?.(mask(message), error);
		return status;
	}
}

interface Told {
	readonly status: number;
	readonly message: string;
}

/** The parser has printed a help or a version by itself; its errors are sentences over two lines. */
function toldByParser(command: Command, [word]: readonly string[], { exitCode, message }: CommanderError): Told {
	if (exitCode === 0) return { status: exitStatus.fine, message: "" };
	const sentence = message
		.replace(/^error: /, "")
		.replace(/\.$/, "")
		// The value of a misspelt option may be a key.
		.replace(/^(unknown option '[^=]*=).*'/s, "$1…'")
		.replaceAll("\n", " ");
	const inner = command.commands.some((one) => one.name() === word) ? ` ${word}` : "";
	return { status: exitStatus.usage, message: `${sentence}; see ${command.name()}${inner} --help` };
}

function told(error: unknown, statusOf: ErrorHandling["statusOf"]): Told {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof UsageError) return { status: exitStatus.usage, message };
	const status = statusOf?.(error);
	if (status !== undefined) return { status, message };
	const fault = listenFault(error);
	if (fault !== undefined) return { status: exitStatus.usage, message: fault };
	const trace = error instanceof Error ? error.stack : undefined;
	return { status: exitStatus.internal, message: `unexpected error, please report it: ${trace ?? message}` };
}
