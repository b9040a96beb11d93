import { type JsonObject, objectOf, openSpec } from "@forter-orders/spec";
import { meaningOf, textOf } from "../content/read.ts";
import { code } from "../content/table.ts";
import { hostsTable } from "../directives/request-parts.ts";
import { operationRoute } from "./routes.ts";

/** What the overview of a reference says, in Markdown with links from the root of the site. */
export function overviewMarkdown(document: JsonObject, base: string, files: readonly string[]): string {
	const info = objectOf(document.info);
	const operations = openSpec(document).operations.map(({ operationId, method, path, node }) =>
		[
			`### ${textOf(node, "summary")}`,
			`[${code(`${method} ${path}`)}](/${operationRoute(document, operationId, base)})`,
			meaningOf(node),
		].join("\n\n"),
	);
	return [
		"# API reference",
		`${textOf(info, "summary")} Version ${textOf(info, "version")} of the contract.`,
		textOf(info, "description").trim(),
		"## Operations",
		...operations,
		"## Hosts",
		hostsTable(document),
		"## The contract as a file",
		files.map((file) => `- [${file.split("/").at(-1)}](/${file})`).join("\n"),
	].join("\n\n");
}
