import { parseArgs } from "node:util";
import { Refusal } from "./refusal.ts";

export type Options = {
	/** Path of the order to send; an example of the contract when absent. */
	order?: string;
	/** Port of the mock; 0 takes a free one. */
	port: number;
	/** Port of the docs; 0 takes a free one. */
	docsPort: number;
	once: boolean;
	json: boolean;
	help: boolean;
};

export const usage = `Usage: pnpm start [options]

Builds everything from the contract, starts the mock and the docs, sends an order, and prints the decision.

  --order FILE      send the order in this JSON file instead of an example of the contract
  --once            stop after the decision instead of staying up until Ctrl-C
  --json            print the result as one line of JSON on standard output, progress on standard error
  --port N          port of the mock (4010; 0 takes a free one)
  --docs-port N     port of the docs (4011; 0 takes a free one)
  --help            print this text
`;

/** Reads the command line; throws a {@link Refusal} that names the flag and what was expected. */
export function parseOptions(args: string[]): Options {
	const { order, port, "docs-port": docsPort, ...flags } = parseFlags(args);
	return {
		...(order === undefined ? {} : { order }),
		port: parsePort("--port", port),
		docsPort: parsePort("--docs-port", docsPort),
		once: flags.once,
		json: flags.json,
		help: flags.help,
	};
}

function parseFlags(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				order: { type: "string" },
				port: { type: "string", default: "4010" },
				"docs-port": { type: "string", default: "4011" },
				once: { type: "boolean", default: false },
				json: { type: "boolean", default: false },
				help: { type: "boolean", default: false },
			},
		}).values;
	} catch (cause) {
		const [reason = ""] = String(cause instanceof Error ? cause.message : cause).split("\n");
		throw new Refusal(`${reason.replace(/\.$/, "")}. Run \`pnpm start --help\` for the options.`);
	}
}

function parsePort(flag: string, text: string): number {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65_535) return port;
	throw new Refusal(`${flag}: expected a port from 0 to 65535, got ${JSON.stringify(text)}.`);
}
