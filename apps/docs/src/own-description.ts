import { type JsonObject, objectOf, pointerInFragment, readPointer } from "@forter-orders/spec";

/** The property with the description that a reader sees: one beside `$ref` takes the place of the one referred to. */
export function withOwnDescription(property: JsonObject, contract: JsonObject): JsonObject {
	if ("description" in property || typeof property.$ref !== "string") return property;
	const target = readPointer(contract, pointerInFragment(property.$ref.slice(1)) ?? "");
	const { description } = objectOf(target);
	return description === undefined ? property : { ...property, description };
}
