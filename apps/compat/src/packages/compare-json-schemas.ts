import { type JsonObject, openSpec } from "@forter-orders/spec";
import { bumpFor } from "../bump.ts";
import { createPair, createSource, type Source } from "../compare/pair.ts";
import { compareSchemasAt, compareWaiting } from "../compare/schema/schemas.ts";
import { verdictOn } from "../judgement.ts";
import { rowTitle } from "../table.ts";
import type { Reason } from "./compare-surfaces.ts";

/** What changed in a published JSON Schema of what a package writes, seen by those who read that. */
export function compareJsonSchemas(owner: string, entry: string, before: JsonObject, after: JsonObject): Reason[] {
	const pair = createPair(sourceOf(before), sourceOf(after));
	const pointer = "/components/schemas/published";
	compareSchemasAt({ pair, direction: "response", part: entry, path: "" }, pointer, pointer);
	compareWaiting(pair);
	return pair.changes.map((change) => ({
		package: owner,
		bump: bumpFor(verdictOn(change)),
		what: `${change.where}: ${change.what} (${rowTitle(change.row)})`,
	}));
}

// Its references begin at itself.
function sourceOf(schema: JsonObject): Source {
	const published = { $id: "urn:published", ...schema };
	return createSource(openSpec({ openapi: "3.1.0", paths: {}, components: { schemas: { published } } }));
}
