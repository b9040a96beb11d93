// Makes what is built now the baseline: what the next changes are compared with. Run when a release gets its version.
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { writeBaseline } from "./baseline/store.ts";
import { runCommand } from "./command.ts";
import { readBundle } from "./documents.ts";
import { publishedPackages } from "./packages/list.ts";
import { readSurface } from "./packages/surface.ts";
import { roots } from "./roots.ts";

const usage = `Usage: node apps/compat/src/baseline.ts

Writes openapi/baseline/ from what is built: the bundle, the triggers of the mock, and of each published package its
entries, commands and declarations. The waivers stay. Run it when a release gets its version, and commit what it wrote.
`;

await runCommand("baseline", async (args) => {
	if (args.includes("--help")) return usage;
	const name = relative(roots.workspace, roots.bundle);
	const { document } = await readBundle(roots.bundle, name, "Build it first, with `pnpm build`.");
	const scenarios = JSON.parse(await readFile(roots.scenarios, "utf8"));
	const packages = publishedPackages(roots.workspace);
	const surfaces = await Promise.all(packages.filter(({ folder }) => folder !== roots.contract).map(readSurface));
	const written = await writeBaseline(roots.baseline, { bundle: document, scenarios, surfaces });
	return `${written.map((file) => `Wrote ${relative(roots.workspace, file)}`).join("\n")}\n`;
});
