import { mark, type Source } from "../canonical/source.ts";
import type { Json } from "../json.ts";
import { type Change, createPair, type Pair } from "./change.ts";
import { compareComponents } from "./components.ts";
import { compareKeys, nodeAt, report } from "./nodes.ts";
import { compareCallbacks, comparePaths } from "./paths.ts";
import { compareServers } from "./servers.ts";

const whole = { direction: "both", where: "the document" } as const;

/** Every change between two documents, each judged by a row of the table. */
export function compareDocuments(base: Source, next: Source): Change[] {
	const pair = createPair(base, next);
	const [old, young] = [mark(base, { ...base.document }, "#"), mark(next, { ...next.document }, "#")];
	compareKeys(pair, whole, old, young, {
		openapi: "L2",
		jsonSchemaDialect: "L2",
		tags: "O7",
		externalDocs: "O7",
		info: undefined,
		servers: undefined,
		security: undefined,
		paths: undefined,
		webhooks: undefined,
		components: undefined,
	});
	compareInfo(pair, old, young);
	compareServers(pair, { direction: "request", where: "the document" }, old, young);
	comparePaths(pair, old, young);
	compareCallbacks(pair, "webhooks", "webhook", old, young);
	compareComponents(pair, old, young);
	return pair.changes;
}

function compareInfo(pair: Pair, base: Json, next: Json): void {
	const [old, young] = [nodeAt(pair.base, base, "info") ?? {}, nodeAt(pair.next, next, "info") ?? {}];
	const texts = ["title", "summary", "description", "termsOfService", "contact", "license"];
	const rows = Object.fromEntries(texts.map((key) => [key, "L7"]));
	compareKeys(pair, whole, old, young, { ...rows, version: undefined });
	const [before, after] = [String(old.version), String(young.version)];
	if (isLower(after, before))
		report(pair, whole, "L1", `the version went from ${before} back to ${after}`, old, young, "version");
}

function isLower(a: string, b: string): boolean {
	const [left, right] = [a, b].map((version) => version.split(/[-+]/)[0]?.split(".").map(Number) ?? []);
	const index = [0, 1, 2].find((place) => left?.[place] !== right?.[place]);
	return index !== undefined && Number(left?.[index]) < Number(right?.[index]);
}
