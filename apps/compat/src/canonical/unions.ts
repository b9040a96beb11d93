import { listOf } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { merge } from "./all-of.ts";
import { constraintsOf, groupOf, isIdle } from "./keywords.ts";
import { copyOf } from "./origin.ts";
import { type Schema, schemasOf } from "./schema.ts";
import { textOf } from "./shape.ts";
import { typesOf } from "./tidy-types.ts";

/** Writes alternatives that one schema can say as that schema: a list of types, of values, or a single branch. */
export function joinAlternatives(schema: Schema): void {
	for (const key of ["anyOf", "oneOf"]) {
		if (!Array.isArray(schema[key])) continue;
		const listed = schemasOf(schema, key);
		const branches = key === "anyOf" ? unique(spread(listed)) : listed;
		const joined = branches.length === 1 ? branches[0] : (joinValues(branches) ?? joinTypes(branches));
		delete schema[key];
		const place = joined === branches[0] ? joined : joined && copyOf(joined, schema);
		if (place === undefined || !merge(schema, place)) schema[key] = branches;
	}
}

// A choice within a choice is one choice.
function spread(branches: readonly Schema[]): Schema[] {
	return branches.flatMap((branch) =>
		constraintsOf(branch).join() === "anyOf" ? schemasOf(branch, "anyOf") : [branch],
	);
}

function unique(branches: readonly Schema[]): Schema[] {
	return [...new Map(branches.map((branch) => [textOf(branch, (later) => later.text), branch])).values()];
}

// Branches that each list values, and no value twice.
function joinValues(branches: readonly Schema[]): Schema | undefined {
	const values = branches.flatMap((branch) => listOf(branch.enum));
	const isPlain = branches.every((branch) => constraintsOf(branch).join() === "enum");
	return isPlain && new Set(values.map(stable)).size === values.length ? { enum: values } : undefined;
}

// Branches of different types, each of which says nothing on the values of another.
function joinTypes(branches: readonly Schema[]): Schema | undefined {
	const types = branches.map((branch) => typesOf(branch)?.map(groupOf));
	const flat = types.flatMap((list) => list ?? []);
	if (types.includes(undefined) || new Set(flat).size !== flat.length) return undefined;
	const listing = branches.filter((branch) => Array.isArray(branch.enum));
	if (listing.length > 0) return joinNull(branches, listing);
	const isPlain = branches.every((branch) =>
		constraintsOf(branch).every((key) => key === "type" || key === "format" || isIdle(key, [])),
	);
	const formats = branches.filter((branch) => branch.format !== undefined);
	if (!isPlain || formats.length > 1) return undefined;
	return Object.assign({}, ...branches, { type: branches.flatMap((branch) => typesOf(branch) ?? []) });
}

function joinNull(branches: readonly Schema[], [list]: readonly Schema[]): Schema | undefined {
	const others = branches.filter((branch) => branch !== list);
	const isNull = others.length === 1 && others.every((branch) => textOf(branch, () => "#") === '{type:["null"]}');
	return isNull && list && constraintsOf(list).length === 1
		? { ...list, enum: [...listOf(list.enum), null] }
		: undefined;
}
