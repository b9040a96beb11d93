import type { JsonObject } from "../json.ts";
import { subschemasOf } from "../keywords/subschemas.ts";
import type { SchemaSource } from "./source.ts";

/** The pointers of the parts of a schema that can hold for a value together with one of them, which has a path in it. */
export function pointersBeside(
	{ references }: SchemaSource,
	node: JsonObject,
	pointer: string,
	path: string,
): string[] {
	const parts = subschemasOf(node, "value").flatMap(({ keyword, path: other }) =>
		keyword === "not" || other === path || isAlternative(other, path) ? [] : [`${pointer}${other}`],
	);
	const target = typeof node.$ref === "string" && path !== "/$ref" && references.target(node.$ref, pointer);
	return target ? [...parts, target] : parts;
}

function isAlternative(path: string, other: string): boolean {
	const [keyword, otherKeyword] = [keywordIn(path), keywordIn(other)];
	if (keyword === "oneOf" || keyword === "anyOf") return keyword === otherKeyword;
	if (keyword === "else") return otherKeyword === "if" || otherKeyword === "then";
	return otherKeyword === "else" && (keyword === "if" || keyword === "then");
}

function keywordIn(path: string): string | undefined {
	return path.split("/")[1];
}
