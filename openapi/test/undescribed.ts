import { resolve, type Schema } from "./contract.ts";

/** JSON Pointers of the members of `value` that no part of `schema` describes. Objects that are open by name have none. */
export function undescribedMembers(value: unknown, schema: Schema, pointer = ""): string[] {
	if (typeof value !== "object" || value === null) return [];
	const parts = flatten(schema);
	if (Array.isArray(value)) {
		const items = parts.map((part) => part.items).find((item) => item !== undefined) ?? {};
		return value.flatMap((entry, index) => undescribedMembers(entry, items, `${pointer}/${index}`));
	}
	const open = parts.some((part) => part.additionalProperties === true);
	return Object.entries(value).flatMap(([key, member]) => {
		const described = parts.map((part) => part.properties?.[key]).find((property) => property !== undefined);
		if (described) return undescribedMembers(member, described, `${pointer}/${key}`);
		return open ? [] : [`${pointer}/${key}`];
	});
}

function flatten(schema: Schema): Schema[] {
	const own = resolve(schema);
	return [own, ...[...(own.allOf ?? []), ...(own.anyOf ?? [])].flatMap(flatten)];
}
