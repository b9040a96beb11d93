// Writes into the changelog of the contract what changed in it since the last release. Run after `changeset version`.
import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { runCommand } from "./command.ts";
import { compareContracts } from "./gate/contracts.ts";
import { fileFault, Refusal } from "./refusal.ts";
import { insertChanges, insertDay, renderChanges } from "./report/changelog.ts";
import { roots } from "./roots.ts";

const usage = `Usage: node apps/compat/src/write-changelog.ts

Compares the bundled contract with openapi/baseline/ and writes what changed at the end of the newest version in
openapi/CHANGELOG.md, breaking changes first, in place of what it wrote there before, and today as the day of release. Run it after \`changeset version\`
and before the baseline moves.
`;

await runCommand("changelog", async (args) => {
	if (args.includes("--help")) return usage;
	const file = join(roots.contract, "CHANGELOG.md");
	const name = relative(roots.workspace, file);
	const changelog = await readFile(file, "utf8").catch((cause: unknown) => {
		throw new Refusal(`${name}: ${fileFault(cause)}. Run \`changeset version\` first, which writes it.`);
	});
	const { findings } = await compareContracts({ roots });
	const today = new Date().toISOString().slice(0, 10);
	await writeFile(file, insertChanges(insertDay(changelog, today), renderChanges(findings)));
	return `Wrote ${findings.length} ${findings.length === 1 ? "change" : "changes"} of the contract into ${name}\n`;
});
