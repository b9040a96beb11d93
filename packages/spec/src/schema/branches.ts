import { isObject, listOf } from "../json.ts";
import { isJsonType, type JsonType, jsonTypes } from "../keywords/keywords.ts";
import { type Part, unconditionalParts } from "./parts.ts";
import type { SchemaSource } from "./source.ts";

// More branches than this are not told apart.
const MAX_BRANCHES = 32;
// Nor are branches of branches further down.
const MAX_DEPTH = 100;

const known = new WeakMap<SchemaSource, Map<string, readonly Part[][]>>();

/** The ways in which a value can satisfy some schemas at once: for each, the schemas that apply to it. */
export function branchesOf(source: SchemaSource, given: readonly string[]): readonly Part[][] {
	// What is said twice is said once, or a schema that holds itself in two ways would say more at each level.
	const pointers = [...new Set(given)];
	const remembered = known.get(source) ?? new Map<string, readonly Part[][]>();
	known.set(source, remembered);
	const key = pointers.join(" ");
	const branches = remembered.get(key) ?? findBranches(source, pointers);
	remembered.set(key, branches);
	return branches;
}

function findBranches(source: SchemaSource, pointers: readonly string[]): Part[][] {
	const parts = unconditionalParts(source, pointers);
	const choices = parts.flatMap(choicesIn(source));
	const branches = [[...parts, ...choices.flatMap(([first]) => first ?? [])]];
	// One choice varies at a time; all combinations would be too many and show nothing new.
	for (const [index, choice] of choices.entries()) {
		for (const branch of choice.slice(1)) {
			if (branches.length === MAX_BRANCHES) return branches;
			branches.push([...parts, ...choices.flatMap((other, at) => (at === index ? branch : (other[0] ?? [])))]);
		}
	}
	return branches;
}

/** Finds for each keyword of a schema that offers branches the parts of each branch. */
function choicesIn(source: SchemaSource): (part: Part) => Part[][][] {
	// Many branches lead to the same schema.
	const made = new Map<string, readonly Part[][]>();
	const branchesAt = (pointer: string, conditional: boolean, depth: number): readonly Part[][] => {
		const key = `${conditional} ${pointer}`;
		const remembered = made.get(key);
		if (remembered) return remembered;
		// What a schema finds where it comes back to itself.
		made.set(key, []);
		const parts = unconditionalParts(source, [pointer], conditional);
		const inner =
			depth < MAX_DEPTH ? parts.map((part) => choicesOf(part, depth + 1)).find(({ length }) => length > 0) : [];
		const branches = (inner?.[0] ?? [[]]).map((branch) => [...parts, ...branch]);
		made.set(key, branches);
		return branches;
	};
	const choiceOf = ({ pointer, schema, conditional }: Part, keyword: string, depth: number): Part[][] => {
		const branches: Part[][] = [];
		for (const index of listOf(schema[keyword]).keys()) {
			if (branches.length >= MAX_BRANCHES) break;
			branches.push(...branchesAt(`${pointer}/${keyword}/${index}`, conditional, depth));
		}
		return branches.slice(0, MAX_BRANCHES);
	};
	const choicesOf = (part: Part, depth: number): Part[][][] => [
		...["anyOf", "oneOf"]
			.filter((keyword) => listOf(part.schema[keyword]).length > 0)
			.map((keyword) => choiceOf(part, keyword, depth)),
		...outcomesOf(source, part),
	];
	return (part) => choicesOf(part, 0);
}

/** What `then` and `else` add, as one choice. */
function outcomesOf(source: SchemaSource, { pointer, schema }: Part): Part[][][] {
	const keywords = ["then", "else"].filter((keyword) => isObject(schema.if) && isObject(schema[keyword]));
	if (keywords.length === 0) return [];
	const outcomes = keywords.map((keyword) => unconditionalParts(source, [`${pointer}/${keyword}`], true));
	return [keywords.length === 1 ? [...outcomes, []] : outcomes];
}

/** The types that some schemas allow together; every one of them when none is named. */
export function typesOf(parts: readonly Part[]): readonly JsonType[] {
	let allowed: readonly JsonType[] = jsonTypes;
	for (const { schema } of parts) {
		const named = new Set([schema.type].flat().filter(isJsonType));
		if (named.size === 0) continue;
		// An integer is a number too.
		allowed = allowed.filter((type) => named.has(type) || (type === "integer" && named.has("number")));
	}
	return allowed;
}

/** Whether some schema names a type at all. */
export function isTyped(parts: readonly Part[]): boolean {
	return parts.some(({ schema }) => [schema.type].flat().some(isJsonType));
}

/** The numbers that some schemas set for a keyword. */
export function numbersAt(parts: readonly Part[], keyword: string): number[] {
	return parts.map(({ schema }) => schema[keyword]).filter((value) => typeof value === "number");
}
