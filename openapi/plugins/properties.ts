import { isObject, listOf, objectOf } from "@forter-orders/spec/structure";

/** A property of a component: its name in evidence.yaml, the keys that lead to it and its schema. */
export type Property = { name: string; keys: string[]; schema: Record<string, unknown> };

/** The properties of a component with those of its inline objects, named as in `outer.inner` and `list[].inner`. */
export function* propertiesOf(schema: unknown, owner = "", keys: string[] = []): Generator<Property> {
	if (!isObject(schema) || "$ref" in schema) return;
	for (const [key, property] of Object.entries(objectOf(schema.properties))) {
		if (!isObject(property)) continue;
		const name = owner === "" ? key : `${owner}.${key}`;
		const place = [...keys, "properties", key];
		yield { name, keys: place, schema: property };
		yield* propertiesOf(property, name, place);
	}
	yield* propertiesOf(schema.items, `${owner}[]`, [...keys, "items"]);
	for (const key of ["allOf", "anyOf", "oneOf"])
		for (const [index, branch] of listOf(schema[key]).entries())
			yield* propertiesOf(branch, owner, [...keys, key, String(index)]);
}
