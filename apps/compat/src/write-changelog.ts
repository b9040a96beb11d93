// Writes into the changelog of the contract what changed in it since the last release. Run after `changeset version`.
import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { createCommand, main, print, readText } from "@forter-orders/command-line";
import { compareContracts } from "./gate/contracts.ts";
import { insertChanges, insertDay, renderChanges } from "./report/changelog.ts";
import { roots } from "./roots.ts";
import { statusOf } from "./status-of.ts";

const command = createCommand({
	name: "node apps/compat/src/write-changelog.ts",
	description:
		"Compares the bundled contract with openapi/baseline/ and writes what changed at the end of the newest version in " +
		"openapi/CHANGELOG.md, breaking changes first, in place of what it wrote there before, and today as the day of " +
		"release. Run it after `changeset version` and before the baseline moves.",
}).action(writeChangelog);

process.exitCode = await main(() => command, { statusOf });

async function writeChangelog(): Promise<void> {
	const file = join(roots.contract, "CHANGELOG.md");
	const name = relative(roots.workspace, file);
	const changelog = await readText(file, "run `changeset version` first, which writes it", name);
	const { findings } = await compareContracts({ roots });
	const today = new Date().toISOString().slice(0, 10);
	await writeFile(file, insertChanges(insertDay(changelog, today), renderChanges(findings)));
	const count = `${findings.length} ${findings.length === 1 ? "change" : "changes"}`;
	print(process.stdout, `Wrote ${count} of the contract into ${name}\n`);
}
