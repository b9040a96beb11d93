import { Argument, type Command, createCommand, Option } from "@forter-orders/command-line";

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
	/** Where the figures go as JSON. */
	readonly json: string;
	/** Where the tables go as Markdown. */
	readonly markdown: string;
}

interface Flags {
	readonly quick?: boolean;
	readonly update?: boolean;
	readonly json?: string;
	readonly markdown?: string;
}

const AFTER = `A quick run, or one of some parts without --update, writes a file only where one is named.

Exit status: 0 when all was measured, 1 when something could not be measured, 2 for a wrong option or file.`;

/** The command `pnpm bench`, which does `act`. */
export function makeCommand(act: (options: Options) => Promise<void>): Command {
	return createCommand({
		name: "pnpm bench",
		description: "Measures what this project offers beside what one would use instead.",
		after: AFTER,
	})
		.addArgument(new Argument("[part...]", "what is measured; all by default").choices(partNames))
		.option("--quick", "short runs, to see that everything works; the figures mean little")
		.addOption(
			new Option(
				"--update",
				"the parts take the place of their own in the files of a whole run on this machine",
			).conflicts("quick"),
		)
		.option("--json <file>", "where the figures go; bench.json for a whole run")
		.option("--markdown <file>", "where the tables go; RESULTS.md for a whole run")
		.action((parts: PartName[], flags: Flags) => act(optionsOf(parts, flags)));
}

function optionsOf(parts: readonly PartName[], { quick = false, update = false, json, markdown }: Flags): Options {
	// A file that is committed holds a whole run.
	const whole = (parts.length === 0 || update) && !quick;
	return {
		parts: parts.length === 0 ? partNames : partNames.filter((name) => parts.includes(name)),
		quick,
		update,
		json: json ?? (whole ? "bench.json" : ""),
		markdown: markdown ?? (whole ? "RESULTS.md" : ""),
	};
}
