import { type JsonType, keywordOf } from "@forter-orders/spec";
import type { Schema } from "./schema.ts";

// Known to JSON Schema, and refuse nothing.
const silent = new Set(["readOnly", "writeOnly", "discriminator", "contentSchema"]);

/** True for a keyword that says nothing on what is valid. */
export function isAnnotation(key: string): boolean {
	return silent.has(key) || keywordOf(key) === undefined;
}

/** The keywords of a schema that say what is valid. */
export function constraintsOf(schema: Schema): string[] {
	return Object.keys(schema).filter((key) => !isAnnotation(key));
}

/** True when a keyword says nothing on values of any of these types. */
export function isIdle(key: string, types: readonly string[]): boolean {
	const { about, applies } = keywordOf(key) ?? {};
	const type = about ?? (applies && holders[applies]);
	return type !== undefined && !types.map(groupOf).includes(type);
}

const holders: Readonly<Record<string, string>> = { member: "object", name: "object", entry: "array" };

/** The type that keywords are about, which is the same for integers and other numbers. */
export function groupOf(type: string): JsonType | string {
	return type === "integer" ? "number" : type;
}
