import type { OpenApiDocument } from "../contract/contract.ts";
import { isObject, type JsonObject, listOf } from "../contract/json.ts";
import { readPointer, refTarget } from "../contract/pointer.ts";

/** A schema that applies to a value, with the place where it stands in the document. */
export interface Part {
	readonly pointer: string;
	readonly schema: JsonObject;
	/** Set for what `then` and `else` add: their rules hold only for some values. */
	readonly conditional: boolean;
}

// More alternatives than this are not told apart.
const MAX_ALTERNATIVES = 32;

const known = new WeakMap<OpenApiDocument, Map<string, Part[][]>>();

/** The ways in which a value can satisfy some schemas at once: for each, the schemas that apply to it. */
export function alternativesOf(document: OpenApiDocument, pointers: readonly string[]): Part[][] {
	const remembered = known.get(document) ?? new Map<string, Part[][]>();
	known.set(document, remembered);
	const key = pointers.join(" ");
	const alternatives = remembered.get(key) ?? findAlternatives(document, pointers);
	remembered.set(key, alternatives);
	return alternatives;
}

function findAlternatives(document: OpenApiDocument, pointers: readonly string[]): Part[][] {
	const parts = pointers.flatMap((pointer) => unconditionalParts(document, pointer, false));
	const choices = parts.flatMap((part) => choicesOf(document, part));
	// One choice varies at a time; all combinations would be too many and show nothing new.
	const base = choices.flatMap(([first]) => first ?? []);
	const alternatives = choices.flatMap((choice, index) =>
		choice
			.slice(1)
			.map((branch) => [...parts, ...choices.flatMap((other, at) => (at === index ? branch : (other[0] ?? [])))]),
	);
	return [[...parts, ...base], ...alternatives].slice(0, MAX_ALTERNATIVES);
}

/** A schema, what it refers to, and the members of its `allOf`. */
function unconditionalParts(
	document: OpenApiDocument,
	pointer: string,
	conditional: boolean,
	seen: readonly string[] = [],
): Part[] {
	const schema = readPointer(document, pointer);
	if (!isObject(schema) || seen.includes(pointer)) return [];
	const target = refTarget(schema.$ref);
	const inner = [
		...(target === undefined ? [] : [target]),
		...listOf(schema.allOf).map((_, index) => `${pointer}/allOf/${index}`),
	];
	const below = inner.flatMap((other) => unconditionalParts(document, other, conditional, [...seen, pointer]));
	return [{ pointer, schema, conditional }, ...below];
}

/** For each keyword that offers branches, the parts of each branch. */
function choicesOf(document: OpenApiDocument, { pointer, schema, conditional }: Part): Part[][][] {
	const branches = ["anyOf", "oneOf"]
		.filter((keyword) => listOf(schema[keyword]).length > 0)
		.map((keyword) =>
			listOf(schema[keyword]).flatMap((_, index) => branchOf(document, `${pointer}/${keyword}/${index}`, conditional)),
		);
	const conditions = ["then", "else"].filter((keyword) => isObject(schema.if) && isObject(schema[keyword]));
	if (conditions.length === 0) return branches;
	const outcomes = conditions.map((keyword) => unconditionalParts(document, `${pointer}/${keyword}`, true));
	return [...branches, conditions.length === 1 ? [...outcomes, []] : outcomes];
}

function branchOf(document: OpenApiDocument, pointer: string, conditional: boolean): Part[][] {
	const parts = unconditionalParts(document, pointer, conditional);
	const choices = parts.flatMap((part) => choicesOf(document, part));
	const [choice = [[]]] = choices;
	return choice.map((branch) => [...parts, ...branch]);
}

/** The types that some schemas allow together; every one of them when none is named. */
export function typesOf(parts: readonly Part[]): readonly JsonType[] {
	let allowed: readonly JsonType[] = jsonTypes;
	for (const { schema } of parts) {
		if (schema.type === undefined) continue;
		const named = new Set([schema.type].flat());
		// An integer is a number too.
		allowed = allowed.filter((type) => named.has(type) || (type === "integer" && named.has("number")));
	}
	return allowed;
}

/** The types of a value, `integer` apart from other numbers. */
export const jsonTypes = ["object", "array", "string", "integer", "number", "boolean", "null"] as const;

/** A type of a JSON value. */
export type JsonType = (typeof jsonTypes)[number];

/** Whether some schema names a type at all. */
export function isTyped(parts: readonly Part[]): boolean {
	return parts.some(({ schema }) => schema.type !== undefined);
}
