import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result, RuleObject, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// Rules that axe leaves out unless they are asked for.
const rules: RuleObject = {
	"label-content-name-mismatch": { enabled: true },
	"target-size": { enabled: true },
};

/** What of a page, or of a part of it, breaks a rule of WCAG 2.2 A or AA, and a best practice where that is asked for. */
export async function accessibilityFaults(
	page: Page,
	{ part = "html", bestPractices = true }: { readonly part?: string; readonly bestPractices?: boolean } = {},
): Promise<Result[]> {
	const runOnly = bestPractices ? [...wcag, "best-practice"] : wcag;
	const options: RunOptions = { runOnly, rules, resultTypes: ["violations"] };
	await page.evaluate(axe);
	const { violations }: AxeResults = await page.evaluate(
		`axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)})`,
	);
	return violations;
}
