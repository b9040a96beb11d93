import type { JsonObject } from "../json.ts";
import type { References } from "../structure/references.ts";

/** A document in the terms of JSON Schema 2020-12, whose schemas are looked at where they stand. */
export interface SchemaSource {
	readonly document: JsonObject;
	readonly references: References;
}
