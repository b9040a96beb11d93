import { isObject, listOf, objectOf } from "../json.ts";
import { regExpOf } from "../keywords/regexp.ts";
import { isSchema } from "../keywords/subschemas.ts";
import { escapeToken, memberOf } from "../pointer.ts";
import type { Part } from "./parts.ts";

/** The schemas that some schemas have for a member together. */
export function memberSchemas(parts: readonly Part[], name: string): string[] {
	return parts.flatMap(({ pointer, schema }) => {
		const own = isSchema(memberOf(schema.properties, name)) ? [`${pointer}/properties/${escapeToken(name)}`] : [];
		const patterns = Object.keys(objectOf(schema.patternProperties))
			.filter((pattern) => regExpOf(pattern)?.test(name))
			.map((pattern) => `${pointer}/patternProperties/${escapeToken(pattern)}`);
		if (own.length + patterns.length > 0) return [...own, ...patterns];
		return isObject(schema.additionalProperties) ? [`${pointer}/additionalProperties`] : [];
	});
}

/** The schemas that some schemas have for an entry together. */
export function entrySchemas(parts: readonly Part[], index: number): string[] {
	return parts.flatMap(({ pointer, schema }) => {
		if (isSchema(listOf(schema.prefixItems)[index])) return [`${pointer}/prefixItems/${index}`];
		return isSchema(schema.items) && typeof schema.items !== "boolean" ? [`${pointer}/items`] : [];
	});
}
