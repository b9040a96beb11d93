import { createCommand, exitStatus, isExplained, main, Option, print } from "@forter-orders/command-line";
import { siteFolder } from "./folder.ts";
import { type BuildOptions, buildSite } from "./site.ts";

interface Options extends BuildOptions {
	readonly out: string;
}

const command = createCommand({
	name: "node src/build.ts",
	description: "Builds the site from the contract, the scenarios, the guides and the changesets.",
	after:
		"Exit status: 0 when it was built, 1 when something is wrong with what it is built from, 2 for a wrong option.",
})
	.option("--site-url <url>", "the address that the site is published at (default: the homepage in package.json)")
	.option("--releases <folder>", "released contracts to keep under v/: <version>/openapi.json")
	.addOption(new Option("--out <folder>", "where the site is written").default(siteFolder, "dist"))
	.option("--dev", "with what is not published yet, and pages that reload after a build")
	.action(build);

process.exitCode = await main(() => command, {
	statusOf: (error) => (isExplained(error) ? exitStatus.findings : undefined),
});

async function build({ out, ...options }: Options): Promise<void> {
	const start = performance.now();
	const pages = await buildSite(out, options);
	print(process.stdout, `${out}  ${pages} pages  ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
