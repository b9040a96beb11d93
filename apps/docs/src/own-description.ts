import { isJsonObject, type Json, type JsonObject } from "./json.ts";

/** The property with the description that a reader sees: one beside `$ref` takes the place of the one referred to. */
export function withOwnDescription(property: JsonObject, contract: JsonObject): JsonObject {
	if ("description" in property || typeof property.$ref !== "string") return property;
	const path = property.$ref.split("/").slice(1);
	const target = path.reduce<Json | undefined>((node, key) => (isJsonObject(node) ? node[key] : undefined), contract);
	const description = isJsonObject(target) ? target.description : undefined;
	return description === undefined ? property : { ...property, description };
}
