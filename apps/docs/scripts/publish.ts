// Builds the site as it is published: with the reference of every release that this clone has a tag for.
import { fileURLToPath } from "node:url";
import { siteFolder } from "../src/folder.ts";
import { writeReleases } from "../src/releases.ts";
import { buildSite } from "../src/site.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const folder = fileURLToPath(new URL("../build/releases", import.meta.url));

try {
	const versions = await writeReleases(repository, folder);
	const pages = await buildSite(siteFolder, { releases: folder });
	console.log(`${siteFolder}  ${pages} pages, releases: ${versions.join(", ") || "none yet"}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
