import { parseArgs } from "node:util";
import { siteFolder } from "./folder.ts";
import { buildSite } from "./site.ts";

const usage = `Usage: node src/build.ts [--site-url URL] [--releases FOLDER] [--out FOLDER] [--dev]

  --site-url URL      the address that the site is published at (the homepage in package.json)
  --releases FOLDER   released contracts to keep under v/: <version>/openapi.json
  --out FOLDER        where the site is written (dist)
  --dev               with what is not published yet, and pages that reload after a build`;

try {
	const { values } = parseArgs({
		options: {
			"site-url": { type: "string" },
			releases: { type: "string" },
			out: { type: "string", default: siteFolder },
			dev: { type: "boolean", default: false },
			help: { type: "boolean", default: false },
		},
	});
	if (values.help) console.log(usage);
	else await build(values);
} catch (error) {
	console.error(messageOf(error));
	process.exitCode = 1;
}

function messageOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const isWrongOption = String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS");
	return isWrongOption ? `${error.message}\n\n${usage}` : error.message;
}

async function build(values: { "site-url"?: string; releases?: string; out: string; dev: boolean }): Promise<void> {
	const start = performance.now();
	const { "site-url": siteUrl, releases, out, dev } = values;
	const options = { ...(siteUrl === undefined ? {} : { siteUrl }), ...(releases === undefined ? {} : { releases }) };
	const pages = await buildSite(out, { ...options, dev });
	console.log(`${out}  ${pages} pages  ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
