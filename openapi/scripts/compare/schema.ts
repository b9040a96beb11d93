import { isObject, type Json, listOf, objectOf } from "./json.ts";
import type { References } from "./references.ts";

type Follow = References["follow"];
const branchKeys = ["anyOf", "oneOf"] as const;

/** Every schema that bears on the same value: the schema, what it refers to, and the parts it is composed of. */
export function partsOf(schema: unknown, follow: Follow, parts: Set<Json> = new Set()): Set<Json> {
	for (const own of layersOf(schema, follow)) {
		if (parts.has(own)) continue;
		parts.add(own);
		const composed = ["allOf", ...branchKeys].flatMap((key) => listOf(own[key]));
		for (const part of [...composed, own.then, own.else]) {
			if (isObject(part)) partsOf(part, follow, parts);
		}
	}
	return parts;
}

/** The schemas of the members and entries of a value, by what is written after its name. */
export function childrenOf(parts: Iterable<Json>): Map<string, Json[]> {
	const children = new Map<string, Json[]>();
	const add = (name: string, schema: unknown) => {
		// `true` stands for a schema without rules.
		if (schema !== undefined && schema !== false) children.set(name, [...(children.get(name) ?? []), objectOf(schema)]);
	};
	for (const part of parts) {
		for (const [name, schema] of Object.entries(objectOf(part.properties))) add(`.${name}`, schema);
		for (const schema of Object.values(objectOf(part.patternProperties))) add(".*", schema);
		const more = objectOf(part.additionalProperties);
		if (Object.keys(more).length > 0) add(".*", more);
		for (const schema of listOf(part.prefixItems)) add("[]", schema);
		if ("items" in part) add("[]", part.items);
	}
	return children;
}

/** The members that a schema requires: `always`, or only in `some` of its branches. */
export type RequiredNames = { always: Set<string>; some: Set<string> };

/** Which members a schema requires, through references and branches. */
export function requiredNames(schema: unknown, follow: Follow, above: readonly Json[] = []): RequiredNames {
	const result: RequiredNames = { always: new Set(), some: new Set() };
	for (const own of layersOf(schema, follow)) {
		if (above.includes(own)) continue;
		const read = (part: unknown) => requiredNames(part, follow, [...above, own]);
		for (const name of listOf(own.required)) result.always.add(String(name));
		for (const part of listOf(own.allOf).map(read)) {
			addAll(result.always, part.always);
			addAll(result.some, part.some);
		}
		for (const group of groupsOf(own, follow)) addBranches(result, group.map(read));
	}
	return result;
}

function layersOf(schema: unknown, follow: Follow): Json[] {
	const own = objectOf(schema);
	return "$ref" in own ? [own, follow(own)] : [own];
}

function groupsOf(schema: Json, follow: Follow): unknown[][] {
	const branches = branchKeys.map((key) => listOf(schema[key]).filter((part) => follow(part).type !== "null"));
	const conditional = "then" in schema || "else" in schema ? [[schema.then, schema.else]] : [];
	return [...branches, ...conditional].filter((group) => group.length > 0);
}

function addBranches(result: RequiredNames, branches: RequiredNames[]): void {
	for (const branch of branches) {
		const everywhere = [...branch.always].filter((name) => branches.every(({ always }) => always.has(name)));
		addAll(result.always, everywhere);
		addAll(result.some, [...branch.always, ...branch.some]);
	}
}

function addAll(target: Set<string>, names: Iterable<string>): void {
	for (const name of names) target.add(name);
}
