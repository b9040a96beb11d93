import { type Command, createCommand, Option, portNumber } from "@forter-orders/command-line";

export type Options = {
	/** Path of the order to send; an example of the contract when absent. */
	order?: string;
	/** Port of the mock; 0 takes a free one. */
	port: number;
	/** Port of the docs; 0 takes a free one. */
	docsPort: number;
	once?: boolean;
	json?: boolean;
};

/** The command `pnpm start`, which does `act`. */
export function makeCommand(act: (options: Options) => Promise<void>): Command {
	return createCommand({
		name: "pnpm start",
		description:
			"Builds everything from the contract, starts the mock and the docs, sends an order, and prints the decision.",
		after:
			"Exit status: 0 when the order was decided, 1 when it was refused or a build failed, 2 for a wrong option, file or port.",
	})
		.option("--order <file>", "send the order in this JSON file instead of an example of the contract")
		.option("--once", "stop after the decision instead of staying up until Ctrl-C")
		.option("--json", "print the result as one line of JSON on standard output, progress on standard error")
		.addOption(portOption("--port <number>", "port of the mock, 0 for any that is free", 4010))
		.addOption(portOption("--docs-port <number>", "port of the docs, 0 for any that is free", 4011))
		.action(act);
}

function portOption(flags: string, text: string, usual: number): Option {
	return new Option(flags, text).argParser(portNumber).default(usual);
}
