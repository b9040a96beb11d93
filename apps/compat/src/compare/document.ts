import { sameJson } from "@forter-orders/spec";
import { compareCallbacks } from "./callbacks.ts";
import type { Change } from "./change.ts";
import { compareComponents } from "./components.ts";
import { type At, compareKeys, nodesAt, report } from "./nodes.ts";
import { createPair, type Pair, type Source } from "./pair.ts";
import { comparePaths } from "./paths.ts";
import { compareWaiting } from "./schema/schemas.ts";
import { compareServers } from "./servers.ts";

const whole: At = { direction: "both", where: "the document" };
const rows = { openapi: "L2", jsonSchemaDialect: "L2", $self: "L7", tags: "O7", externalDocs: "O7" };

/** Every change between two documents, each judged by a row of the table. */
export function compareDocuments(base: Source, next: Source, pair: Pair = createPair(base, next)): Change[] {
	if (sameJson(base.spec.given, next.spec.given)) return [];
	const nodes = nodesAt(pair, "");
	compareKeys(pair, whole, nodes, rows, ["info", "servers", "security", "paths", "webhooks", "components"]);
	compareInfo(pair);
	compareServers(pair, { direction: "request", where: "the document" }, nodes);
	comparePaths(pair);
	const byName = ({ spec }: Source) => Map.groupBy(spec.webhooks, ({ path }) => path);
	compareCallbacks(pair, "webhook", nodes, [byName(base), byName(next)]);
	compareWaiting(pair);
	compareComponents(pair);
	return pair.changes;
}

function compareInfo(pair: Pair): void {
	const nodes = nodesAt(pair, "/info");
	const texts = ["title", "summary", "description", "termsOfService", "contact", "license"];
	compareKeys(pair, whole, nodes, Object.fromEntries(texts.map((key) => [key, "L7"])), ["version"]);
	const [before = "", after = ""] = nodes.map(({ node }) => String(node.version));
	if (isLower(after, before))
		report(pair, whole, "L1", `the version went from ${before} back to ${after}`, ...nodes, "version");
}

// Of versions that are no numbers, such as `v2` or a date, nobody knows.
function isLower(a: string, b: string): boolean {
	const [left, right] = [a, b].map((version) => /^\d+(\.\d+)*(?=$|[-+])/.exec(version)?.[0].split(".").map(Number));
	const index = left && right && [0, 1, 2].find((place) => left[place] !== right[place]);
	return index !== undefined && Number(left?.[index] ?? 0) < Number(right?.[index] ?? 0);
}
