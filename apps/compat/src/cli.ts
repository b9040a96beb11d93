// The compatibility gate, as `pnpm compat` runs it.
import { runCommand } from "./command.ts";
import { runGate } from "./gate/gate.ts";
import { readOptions, usage } from "./options.ts";
import { renderMarkdown } from "./report/markdown.ts";
import { gaps, renderText } from "./report/text.ts";
import { roots } from "./roots.ts";

await runCommand("compat", async (args) => {
	const { help, format, base, next } = readOptions(args);
	if (help) return usage;
	const result = await runGate({ roots, base, next });
	if (!result.isPassed) process.exitCode = 1;
	if (format === "json") return `${JSON.stringify({ ...result, gaps }, null, 2)}\n`;
	return format === "markdown" ? renderMarkdown(result) : renderText(result);
});
