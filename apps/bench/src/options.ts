import { parseArgs } from "node:util";

/** The parts in the order in which they run. */
export const partNames = ["client", "mock", "types", "contract", "docs", "pipeline"] as const;

/** The name of a part. */
export type PartName = (typeof partNames)[number];

/** What the command line asks for. */
export interface Options {
	readonly parts: readonly PartName[];
	readonly quick: boolean;
	/** Whether the other parts of the files are kept. */
	readonly update: boolean;
	readonly help: boolean;
	/** Where the figures go as JSON. */
	readonly json: string;
	/** Where the tables go as Markdown. */
	readonly markdown: string;
}

/** A command line that cannot be followed. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

/** How to call the command. */
export const usage: string = `Usage: bench [${partNames.join("|")}]... [--quick|--update] [--json FILE] [--markdown FILE]

  --quick          short runs, to see that everything works; the figures mean little
  --update         the parts take the place of their own in the files of a whole run on this machine
  --json FILE      where the figures go, bench.json by default
  --markdown FILE  where the tables go, RESULTS.md by default
  --help           this text

A quick run, or one of some parts without --update, writes a file only where one is named.
`;

/** Reads the command line; throws a UsageError that says what was expected. */
export function parseOptions(args: readonly string[]): Options {
	const { values, positionals } = read(args);
	const parts = positionals.map(partOf);
	// A file that is committed holds a whole run.
	const { quick = false, update = false, help = false } = values;
	if (quick && update) throw new UsageError("--update does not go with --quick; expected one of them");
	const whole = (parts.length === 0 || update) && !quick;
	return {
		parts: parts.length === 0 ? partNames : partNames.filter((name) => parts.includes(name)),
		quick,
		update,
		help,
		json: values.json ?? (whole ? "bench.json" : ""),
		markdown: values.markdown ?? (whole ? "RESULTS.md" : ""),
	};
}

function read(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				quick: { type: "boolean" },
				update: { type: "boolean" },
				help: { type: "boolean" },
				json: { type: "string" },
				markdown: { type: "string" },
			},
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
	}
}

function partOf(word: string): PartName {
	const part = partNames.find((name) => name === word);
	if (!part) throw new UsageError(`there is no part "${word}"; expected ${partNames.join(", ")}`);
	return part;
}
