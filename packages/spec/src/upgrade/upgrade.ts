import { isObject, type JsonObject } from "../json.ts";
import { pointerInFragment, readPointer } from "../pointer.ts";
import { walk, walkObjects } from "../structure/structure.ts";
import { upgradeSchema } from "./schema.ts";

/**
 * A document with its schemas in the terms of JSON Schema 2020-12, at the same JSON Pointers; one of OpenAPI 3.1 or
 * later is given back as it is. `@scalar/openapi-upgrader` 0.4 was tried: it moves examples and branches to other
 * pointers, rewrites extensions, and gives `nullable` an effect beside `allOf`, which 3.0.4 denies.
 */
export function upgradeDocument(document: JsonObject): JsonObject {
	if (!String(document.openapi).startsWith("3.0")) return document;
	const copy = structuredClone(document);
	const schemas = new Set<JsonObject>();
	const targets: string[] = [];
	const take = (node: JsonObject | boolean): void => {
		if (!isObject(node) || schemas.has(node)) return;
		schemas.add(node);
		if (typeof node.$ref === "string" && node.$ref.startsWith("#")) targets.push(node.$ref.slice(1));
	};
	walkObjects(copy, (kind, node) => kind === "schema" && take(node));
	// A reference may lead to a place that holds a schema for it alone, such as `#/definitions/Order`; the list grows.
	for (const target of targets) {
		const node = readPointer(copy, pointerInFragment(target) ?? "");
		if (isObject(node) && !schemas.has(node)) walk("schema", node, target, (_, inner) => take(inner));
	}
	for (const schema of schemas) upgradeSchema(schema);
	return copy;
}
