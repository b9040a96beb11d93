// Makes what is built now the baseline: what the next changes are compared with. Run when a release gets its version.
import { relative } from "node:path";
import { createCommand, main, print, readText } from "@forter-orders/command-line";
import { writeBaseline } from "./baseline/store.ts";
import { openDocument } from "./documents.ts";
import { publishedPackages } from "./packages/list.ts";
import { readSurface } from "./packages/surface.ts";
import { roots } from "./roots.ts";
import { statusOf } from "./status-of.ts";

const command = createCommand({
	name: "node apps/compat/src/baseline.ts",
	description:
		"Writes openapi/baseline/ from what is built: the bundle, the triggers of the mock, and of each published package " +
		"its entries, commands and declarations. The waivers stay. Run it when a release gets its version, and commit " +
		"what it wrote.",
}).action(takeBaseline);

process.exitCode = await main(() => command, { statusOf });

async function takeBaseline(): Promise<void> {
	const hint = "build it first, with `pnpm build`";
	const { source } = await openDocument(roots.bundle, roots.workspace, { hint });
	const scenarios = JSON.parse(await readText(roots.scenarios, hint));
	const packages = publishedPackages(roots.workspace);
	const surfaces = await Promise.all(packages.filter(({ folder }) => folder !== roots.contract).map(readSurface));
	const written = await writeBaseline(roots.baseline, { bundle: source.spec.given, scenarios, surfaces });
	for (const file of written) print(process.stdout, `Wrote ${relative(roots.workspace, file)}\n`);
}
