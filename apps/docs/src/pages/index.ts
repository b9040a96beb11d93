import type { Context, PageMaker } from "../page.ts";
import { benchmarkPages } from "./benchmarks.ts";
import { changelogFeed, changelogPages } from "./changelog.ts";
import { errorFile, errorPages } from "./errors.ts";
import { guidePages } from "./guides.ts";
import { landingPages } from "./landing.ts";
import type { SiteFile } from "./site-file.ts";
import { tryFile, tryPages } from "./try.ts";

/** Every maker of pages, in the order of the menu. */
export const pageMakers: readonly PageMaker[] = [
	landingPages,
	guidePages,
	tryPages,
	errorPages,
	changelogPages,
	benchmarkPages,
];

/** Every file of ours that is no page. */
export async function siteFiles(context: Context): Promise<SiteFile[]> {
	return [errorFile(context), tryFile(context), await changelogFeed(context)];
}
