import { CommanderError } from "commander";
import { ContractFileError } from "../contract/read-file.ts";
import { maskedText } from "../report/mask.ts";
import { TargetUnreachableError } from "../run/target.ts";
import { InputError } from "../verify/input-error.ts";
import { exitCodes } from "./exit-codes.ts";
import { print } from "./print.ts";
import { makeProgram } from "./program.ts";
import { UsageError } from "./usage-error.ts";

/** Runs a command line and returns its exit status; an error is told on the standard error, in one line. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
	let code: number = exitCodes.fine;
	try {
		const program = makeProgram((ended) => {
			code = ended;
		});
		if (args.length === 0)
			throw new UsageError(`name a command: ${program.commands.map((one) => one.name()).join(", ")}`);
		await program.parseAsync(args, { from: "user" });
		return code;
	} catch (error) {
		const problem = describe(error, args);
		const text = maskedText(problem.message, secretsIn(args));
		if (text !== "") print(process.stderr, `orders-contract: ${text}\n`);
		return problem.code;
	}
}

function describe(error: unknown, args: readonly string[]): { readonly code: number; readonly message: string } {
	if (error instanceof CommanderError) return describeParsing(error, args);
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof TargetUnreachableError) return { code: exitCodes.unreachable, message };
	const isUsage = [UsageError, InputError, ContractFileError].some((kind) => error instanceof kind);
	if (isUsage) return { code: exitCodes.usage, message };
	const trace = error instanceof Error ? error.stack : undefined;
	return { code: exitCodes.internal, message: `unexpected error, please report it: ${trace ?? message}` };
}

/** Commander has printed a help or a version by itself; its errors are sentences over two lines. */
function describeParsing(
	{ exitCode, message }: CommanderError,
	[command = ""]: readonly string[],
): { readonly code: number; readonly message: string } {
	if (exitCode === 0) return { code: exitCodes.fine, message: "" };
	const hint = /^[a-z]+$/.test(command) && !/unknown command/.test(message) ? ` ${command}` : "";
	const text = message
		.replace(/^error: /, "")
		.replace(/\.$/, "")
		.replaceAll("\n", " ");
	return { code: exitCodes.usage, message: `${text}; see orders-contract${hint} --help` };
}

function secretsIn(args: readonly string[]): string[] {
	const index = args.indexOf("--api-key");
	const inline = args.find((word) => word.startsWith("--api-key="))?.slice("--api-key=".length);
	const given = index < 0 ? undefined : args[index + 1];
	return [process.env.FORTER_API_KEY, given, inline].filter((text) => text !== undefined);
}
