// The compatibility gate, and the comparison of any two documents, as `pnpm compat` runs them.
import { exitStatus, type Finish, main, print } from "@forter-orders/command-line";
import { baselineFiles } from "./baseline/store.ts";
import { breaks, compareFiles } from "./comparison.ts";
import { runGate } from "./gate/gate.ts";
import { listFiles } from "./list/list.ts";
import { renderList } from "./list/render.ts";
import { makeCommand, type Options } from "./options.ts";
import { renderComparisonMarkdown, renderMarkdown } from "./report/markdown.ts";
import { gaps, renderComparison, renderText } from "./report/text.ts";
import { roots } from "./roots.ts";
import { statusOf } from "./status-of.ts";

process.exitCode = await main(
	(finish) => makeCommand(async (options) => print(process.stdout, await resultOf(options, finish))),
	{ statusOf },
);

async function resultOf({ list, format, base, next, ...reading }: Options, finish: Finish): Promise<string> {
	if (base === undefined && next === undefined && !list) {
		const result = await runGate({ roots });
		if (!result.isPassed) finish(exitStatus.findings);
		if (format === "json") return json({ ...result, gaps });
		return format === "markdown" ? renderMarkdown(result) : renderText(result);
	}
	// Names of files are seen from where the user stands, and files below may be read.
	process.chdir(process.env.INIT_CWD ?? ".");
	const files = [base ?? baselineFiles(roots.baseline).bundle, next ?? roots.bundle] as const;
	if (list) {
		const differences = await listFiles(...files, reading);
		return format === "json" ? json(differences) : renderList(differences);
	}
	const comparison = await compareFiles(...files, reading);
	if (breaks(comparison)) finish(exitStatus.findings);
	if (format === "json") return json({ ...comparison, gaps });
	return format === "markdown" ? renderComparisonMarkdown(comparison) : renderComparison(comparison);
}

function json(result: object): string {
	return `${JSON.stringify(result, null, 2)}\n`;
}
