import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "./refusal.ts";

/** What the command line asks for. */
export type Options = { help: boolean; format: "text" | "json" | "markdown"; base?: string; next?: string };

/** The text of `--help`. */
export const usage = `Usage: pnpm compat [options]

Compares the bundled contract, and the packages that are built from it, with the last release (openapi/baseline/), says
what each change means for users, and stops when the changesets that wait are too small for it.

  --json         print the result as JSON
  --markdown     print the result as Markdown, for a comment
  --base FILE    compare with this bundle; the packages are left out
  --next FILE    compare this bundle; the packages are left out
  --help         print this text

Exit status: 0 when the changesets are enough, 1 when they are not or a waiver expired, 2 when nothing could be compared.
`;

/** Reads the command line. */
export function readOptions(args: string[]): Options {
	const { json, markdown, help, base, next } = parse(args);
	if (json && markdown) throw new Refusal("--json and --markdown exclude each other; give one of them.");
	const from = process.env.INIT_CWD ?? ".";
	return {
		help,
		format: json ? "json" : markdown ? "markdown" : "text",
		...(base !== undefined && { base: resolve(from, base) }),
		...(next !== undefined && { next: resolve(from, next) }),
	};
}

function parse(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				json: { type: "boolean", default: false },
				markdown: { type: "boolean", default: false },
				help: { type: "boolean", short: "h", default: false },
				base: { type: "string" },
				next: { type: "string" },
			},
		});
		return values;
	} catch (cause) {
		const [sentence] = String(cause instanceof Error ? cause.message : cause).split(/\. |\n/);
		throw new Refusal(`${sentence?.replace(/\.$/, "")}; see \`pnpm compat --help\`.`);
	}
}
