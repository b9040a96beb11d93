import type { JsonObject } from "../json.ts";

/** Rewrites a schema of OpenAPI 3.0 in place; a setting that is of no known form is left to whoever reads it. */
export function upgradeSchema(schema: JsonObject): void {
	// In 3.0 a reference stands alone.
	if (typeof schema.$ref === "string") {
		for (const key of Object.keys(schema)) if (key !== "$ref") Reflect.deleteProperty(schema, key);
		return;
	}
	for (const keyword of LATER) Reflect.deleteProperty(schema, keyword);
	exclusive(schema, "minimum", "exclusiveMinimum");
	exclusive(schema, "maximum", "exclusiveMaximum");
	// It widens `type` and nothing else: an `enum` without null still refuses null (OpenAPI 3.0.4, `nullable`).
	if (schema.nullable === true && typeof schema.type === "string") Reflect.set(schema, "type", [schema.type, "null"]);
	Reflect.deleteProperty(schema, "nullable");
}

// Names that mean something since 3.1 only.
const LATER = ["$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$schema"];

function exclusive(schema: JsonObject, bound: string, flag: string): void {
	if (typeof schema[flag] !== "boolean") return;
	if (schema[flag] && typeof schema[bound] === "number") {
		Reflect.set(schema, flag, schema[bound]);
		Reflect.deleteProperty(schema, bound);
	} else Reflect.deleteProperty(schema, flag);
}
