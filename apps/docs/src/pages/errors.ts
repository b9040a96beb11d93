import { type ErrorKind, errorKinds } from "../content/error-kinds.ts";
import { code } from "../content/table.ts";
import { type StatusRecord, statusRecords, timesOf } from "../directives/statuses.ts";
import type { Context, Page } from "../page.ts";
import { ownPage } from "./own-page.ts";
import type { SiteFile } from "./site-file.ts";

const title = "Error catalogue";
const description =
	"Each error status and each kind of the client's errors: meaning, cause, what to do, retried or not.";
const intro = `The first part is what Forter's server answers, the second what the TypeScript client makes of it. What happens when there is no answer at all is in [Errors, timeouts and resending](page:guides/errors-timeouts-resending/). The same as data: [errors.json](page:errors.json).`;

/** The catalogue of errors: every status of the contract, and every kind of the client. */
export async function errorPages(context: Context): Promise<Page[]> {
	const statuses = statusRecords(context).map(statusSection);
	const kinds = errorKinds().map(kindSection);
	const parts = [`# ${title}`, description, intro, "## Statuses", ...statuses, "## Kinds of the client", ...kinds];
	return [await ownPage(context, { route: "errors/", title, description, source: parts.join("\n\n"), kind: "page" })];
}

/** The same catalogue for programs. */
export function errorFile(context: Context): SiteFile {
	const catalogue = { statuses: statusRecords(context), kinds: errorKinds() };
	return { path: "errors.json", content: `${JSON.stringify(catalogue, null, 2)}\n` };
}

function statusSection(record: StatusRecord): string {
	const { status, meaning, action, repeats, advice, confidence, operations } = record;
	const doubt = confidence === "high" ? "" : ` Confidence: ${confidence}.`;
	return [
		`### Status ${status}`,
		"",
		`${meaning}${doubt}`,
		"",
		`- **What to do:** ${action}${advice === undefined ? "" : ` The client's advice is ${code(advice)}.`}`,
		`- **Sent again at once:** ${timesOf(repeats)}.`,
		`- **Answered by:** ${operations.map((id) => `[${code(id)}](operation:${id})`).join(", ")}.`,
	].join("\n");
}

function kindSection({ kind, meaning, cause, action, advice, retried, statuses, retriedStatuses }: ErrorKind): string {
	const after = retriedStatuses.length === 0 ? "" : `, after ${retriedStatuses.join(", ")}`;
	const documented = statuses.length === 0 ? [] : [`- **Statuses:** ${statuses.join(", ")}.`];
	return [
		`### ${kind}`,
		"",
		meaning,
		"",
		`- **Cause:** ${cause}`,
		`- **What to do:** ${action}`,
		`- **Advice for the order:** ${advice === null ? "none; follow your own policy" : code(advice)}.`,
		`- **Sent again at once:** ${retried ? `yes${after}` : "no"}.`,
		...documented,
	].join("\n");
}
