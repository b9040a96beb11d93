import { isRecord, listOf } from "../json.ts";
import { merge } from "./all-of.ts";
import { byType, groupOf, isAnnotation } from "./keywords.ts";
import { shapeOf } from "./shape.ts";
import { mark, placeOf, type Schema, type Source } from "./source.ts";
import { typesOf } from "./tidy-types.ts";

/** Writes alternatives that one schema can say as that schema: a list of types, of values, or a single branch. */
export function joinAlternatives(source: Source, schema: Schema): void {
	for (const key of ["anyOf", "oneOf"]) {
		if (!Array.isArray(schema[key])) continue;
		const branches = key === "anyOf" ? unique(spread(schema[key])) : schema[key].filter(isRecord);
		const joined = branches.length === 1 ? branches[0] : (joinValues(branches) ?? joinTypes(branches));
		delete schema[key];
		const place = joined && mark(source, { ...joined }, placeOf(source, schema));
		if (place === undefined || !merge(source, schema, place)) schema[key] = branches;
	}
}

// A choice within a choice is one choice.
function spread(branches: unknown[]): Schema[] {
	return branches.filter(isRecord).flatMap((branch) => {
		const keys = Object.keys(branch).filter((key) => !isAnnotation(key));
		return keys.length === 1 && keys[0] === "anyOf" ? listOf(branch.anyOf).filter(isRecord) : [branch];
	});
}

function unique(branches: Schema[]): Schema[] {
	return [...new Map(branches.map((branch) => [shapeOf(branch), branch])).values()];
}

// Branches that each list values, and no value twice.
function joinValues(branches: Schema[]): Schema | undefined {
	const values = branches.flatMap((branch) => listOf(branch.enum));
	const isPlain = branches.every((branch) => Array.isArray(branch.enum) && constraintsOf(branch).length === 1);
	return isPlain && new Set(values.map((value) => JSON.stringify(value))).size === values.length
		? { enum: values }
		: undefined;
}

// Branches of different types, each of which says nothing on the values of another.
function joinTypes(branches: Schema[]): Schema | undefined {
	const types = branches.map((branch) => typesOf(branch)?.map(groupOf));
	const flat = types.flatMap((list) => list ?? []);
	if (types.includes(undefined) || new Set(flat).size !== flat.length) return undefined;
	const listing = branches.filter((branch) => Array.isArray(branch.enum));
	if (listing.length > 0) return joinNull(branches, listing);
	const isPlain = branches.every((branch, index) =>
		constraintsOf(branch).every((key) => key === "type" || key === "format" || isFor(key, types[index] ?? [])),
	);
	const formats = branches.filter((branch) => branch.format !== undefined);
	if (!isPlain || formats.length > 1) return undefined;
	return Object.assign({}, ...branches, { type: branches.flatMap((branch) => typesOf(branch) ?? []) });
}

function joinNull(branches: Schema[], listing: Schema[]): Schema | undefined {
	const [list] = listing;
	const others = branches.filter((branch) => branch !== list);
	const isNull = others.length === 1 && others.every((branch) => shapeOf(branch) === '{type:["null"]}');
	return isNull && list && constraintsOf(list).length === 1
		? { ...list, enum: [...listOf(list.enum), null] }
		: undefined;
}

function constraintsOf(schema: Schema): string[] {
	return Object.keys(schema).filter((key) => !isAnnotation(key));
}

function isFor(key: string, types: readonly string[]): boolean {
	return types.some((type) => byType[type]?.includes(key));
}
