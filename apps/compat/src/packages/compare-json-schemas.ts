import { bumpFor } from "../bump.ts";
import { canonicalSchema } from "../canonical/schema.ts";
import { createSource } from "../canonical/source.ts";
import { createPair } from "../compare/change.ts";
import { compareSchemas } from "../compare/schema/schemas.ts";
import type { Json } from "../json.ts";
import { verdictOn } from "../judgement.ts";
import type { Reason } from "./compare-surfaces.ts";

/** What changed in a published JSON Schema of what a package writes, seen by those who read that. */
export function compareJsonSchemas(owner: string, entry: string, before: Json, after: Json): Reason[] {
	const [base, next] = [createSource({ ...before, openapi: "3.1.0" }), createSource({ ...after, openapi: "3.1.0" })];
	const pair = createPair(base, next);
	const [old, young] = [canonicalSchema(base, before, "#"), canonicalSchema(next, after, "#")];
	compareSchemas({ pair, direction: "response", part: entry, path: "", base: old, next: young });
	return pair.changes.map((change) => ({
		package: owner,
		bump: bumpFor(verdictOn(change)),
		what: `${change.where}: ${change.what} (${change.row})`,
	}));
}
