import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface CliOptions {
	readonly port: number;
	readonly host: string;
	readonly json: boolean;
	readonly quiet: boolean;
	readonly help: boolean;
	readonly version: boolean;
}

/** A command line that cannot be understood; the message is meant for the terminal. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

/** The text of `--help`. */
export const HELP: string = `Usage: orders-mock [options]

Answers Forter's order decision API on a local port, as the contract says.

  --port <number>  port to listen on, 0 for any that is free (default 4010)
  --host <name>    address to listen on (default 127.0.0.1)
  --json           one JSON object a line instead of text
  --quiet          no line for each request
  --version        print the version
  --help           print this text

Exit status: 0 after SIGINT or SIGTERM, 1 when it cannot start, 2 for a wrong option.
`;

/** Reads the command line. */
export function readOptions(args: readonly string[]): CliOptions {
	const { port, host, ...flags } = parse(args);
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
		throw new UsageError(`--port must be a whole number from 0 to 65535, got "${port}"`);
	}
	if (host === "") throw new UsageError("--host must be an address, such as 127.0.0.1");
	return { port: Number(port), host, ...flags };
}

function parse(args: readonly string[]) {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				port: { type: "string", default: "4010" },
				host: { type: "string", default: "127.0.0.1" },
				json: { type: "boolean", default: false },
				quiet: { type: "boolean", default: false },
				help: { type: "boolean", short: "h", default: false },
				version: { type: "boolean", short: "v", default: false },
			},
		});
		return values;
	} catch (error) {
		// Node adds a hint on positional arguments, of which there are none here.
		const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
		throw new UsageError(reason?.split("\n")[0] ?? "the options could not be read", { cause: error });
	}
}
