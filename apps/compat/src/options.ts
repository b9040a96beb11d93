import { Argument, type Command, createCommand, Option, UsageError } from "@forter-orders/command-line";

/** What the command line asks for. */
export type Options = {
	/** Whether to list what differs instead of judging it. */
	list: boolean;
	format: "text" | "json" | "markdown";
	/** As they were written, from the folder that the command was called in. */
	base?: string;
	next?: string;
	/** Fetch what the documents refer to on other hosts. */
	allowRemote: boolean;
	/** Read what they refer to outside the working directory and their own folders. */
	allowAnyFile: boolean;
};

type Flags = Partial<Omit<Options, "format">> & { json?: boolean; markdown?: boolean };

const description = `Compares the bundled contract, and the packages that are built from it, with the last release (openapi/baseline/), says what each change means for users, and stops when the changesets that wait are too small for it.

With two OpenAPI documents (3.0 to 3.2, in YAML or JSON, in one file or several) it compares those and nothing else.`;

const after = `Exit status, without documents: 0 when the changesets are enough, 1 when they are not or a waiver expired. With documents: 0 when nothing breaks, 1 when something breaks or may break; with --list always 0. 2 when nothing could be compared.`;

/** The command `pnpm compat`, which does `act`. */
export function makeCommand(act: (options: Options) => Promise<void>): Command {
	return createCommand({ name: "pnpm compat", description, after })
		.addArgument(new Argument("[BASE]", "the same as --base, with NEXT"))
		.addArgument(new Argument("[NEXT]", "the same as --next"))
		.option("--base <file>", "compare with this document; without it, with the last release")
		.option("--next <file>", "compare this document; without it, the bundled contract")
		.option("--list", "list what each of two documents has and the other has not, place by place, and judge nothing")
		.option("--json", "print the result as JSON")
		.addOption(new Option("--markdown", "print the result as Markdown, for a comment").conflicts(["json", "list"]))
		.option("--allow-remote", "fetch what the documents refer to on other hosts")
		.option("--allow-any-file", "read files that they refer to outside the working directory and their own folders")
		.action((one: string | undefined, other: string | undefined, flags: Flags) => act(optionsOf(one, other, flags)));
}

function optionsOf(one: string | undefined, other: string | undefined, flags: Flags): Options {
	const { list = false, json, markdown, allowRemote = false, allowAnyFile = false } = flags;
	if (one !== undefined && other === undefined)
		throw new UsageError("expected two documents, got 1; see pnpm compat --help");
	if (one !== undefined && (flags.base ?? flags.next) !== undefined)
		throw new UsageError("give the two documents by --base and --next, or without them, not both");
	const [base = flags.base, next = flags.next] = [one, other];
	return {
		list,
		format: json ? "json" : markdown ? "markdown" : "text",
		...(base !== undefined && { base }),
		...(next !== undefined && { next }),
		allowRemote,
		allowAnyFile,
	};
}
