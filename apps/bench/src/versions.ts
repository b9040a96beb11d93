import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { peerVersions } from "./peers.ts";

// What measures or is measured, and is pinned in the workspace and not among the peers.
const tools = ["@redocly/cli", "@sparticuz/chromium", "axe-core", "json-schema-faker", "lighthouse", "rolldown"];

/** The versions of Node, of our own packages, of every peer and of what measures, by name. */
export async function versionsInUse(): Promise<Record<string, string>> {
	const { catalog } = parse(await readFromRoot("pnpm-workspace.yaml"));
	const { version } = JSON.parse(await readFromRoot("packages/client/package.json"));
	const pinned = tools.map((name): [string, string] => {
		if (typeof catalog[name] !== "string") throw new Error(`expected ${name} in the catalog of pnpm-workspace.yaml`);
		return [name, catalog[name]];
	});
	const versions = { ...(await peerVersions()), ...Object.fromEntries(pinned) };
	const sorted = Object.entries(versions).toSorted(([one], [other]) => one.localeCompare(other, "en"));
	return { "forter-orders": version, node: process.versions.node, ...Object.fromEntries(sorted) };
}

function readFromRoot(file: string): Promise<string> {
	return readFile(new URL(`../../../${file}`, import.meta.url), "utf8");
}
