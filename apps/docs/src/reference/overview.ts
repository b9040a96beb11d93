import { operationsOf } from "../content/operations.ts";
import { meaningOf, textOf } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import { operationRoute } from "./routes.ts";

/** What the overview of a reference says, in Markdown with links from the root of the site. */
export function overviewMarkdown(document: JsonObject, base: string, files: readonly string[]): string {
	const info = isJsonObject(document.info) ? document.info : {};
	const operations = operationsOf(document).map(({ id, method, path, node }) =>
		[
			`### ${textOf(node, "summary")}`,
			`[${code(`${method} ${path}`)}](/${operationRoute(document, id, base)})`,
			meaningOf(node),
		].join("\n\n"),
	);
	const servers = (Array.isArray(document.servers) ? document.servers : []).filter(isJsonObject);
	return [
		"# API reference",
		`${textOf(info, "summary")} Version ${textOf(info, "version")} of the contract.`,
		textOf(info, "description").trim(),
		"## Operations",
		...operations,
		"## Hosts",
		markdownTable(
			["Address", "Use"],
			servers.map((server) => [code(textOf(server, "url")), meaningOf(server)]),
		),
		"## The contract as a file",
		files.map((file) => `- [${file.split("/").at(-1)}](/${file})`).join("\n"),
	].join("\n\n");
}
