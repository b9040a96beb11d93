import { isObject, listOf, objectOf } from "../json.ts";
import type { Spec } from "../model/spec.ts";
import { escapeToken, memberOf } from "../pointer.ts";
import { branchesOf } from "../schema/branches.ts";
import { type Direction, foreignMark } from "../schema/direction.ts";
import { memberSchemas } from "../schema/part-members.ts";
import type { Part } from "../schema/parts.ts";

/** A member that the schemas of an object describe together. */
export interface DescribedMember {
	readonly name: string;
	readonly required: boolean;
	/** The ways to satisfy its schemas. */
	readonly branches: readonly (readonly Part[])[];
}

/** A document and the direction in which a value travels. */
export interface Travel {
	readonly spec: Spec;
	readonly direction: Direction;
}

const known = new WeakMap<readonly Part[], Map<Direction, readonly DescribedMember[]>>();

/** The members of an object that belong to this direction: those that it must have first. */
export function describedMembers(travel: Travel, parts: readonly Part[]): readonly DescribedMember[] {
	const remembered = known.get(parts) ?? new Map<Direction, readonly DescribedMember[]>();
	known.set(parts, remembered);
	const members = remembered.get(travel.direction) ?? findMembers(travel, parts);
	remembered.set(travel.direction, members);
	return members;
}

function findMembers(travel: Travel, parts: readonly Part[]): DescribedMember[] {
	const required = new Set(
		parts.flatMap(({ schema }) => listOf(schema.required)).filter((name) => typeof name === "string"),
	);
	const others = parts.flatMap(({ schema }) => Object.keys(objectOf(schema.properties)));
	return [...new Set([...required, ...others])]
		.filter((name) => !isForeign(travel, parts, name))
		.map((name) => ({
			name,
			required: required.has(name),
			branches: branchesOf(travel.spec, memberSchemas(parts, name)),
		}));
}

/** Whether a member belongs to the other direction. */
export function isForeign({ spec, direction }: Travel, parts: readonly Part[], name: string): boolean {
	const schemas = parts.flatMap(({ pointer, schema }) =>
		isObject(memberOf(schema.properties, name)) ? [`${pointer}/properties/${escapeToken(name)}`] : [],
	);
	const mark = foreignMark(direction);
	return schemas.length > 0 && (branchesOf(spec, schemas)[0] ?? []).some(({ schema }) => schema[mark] === true);
}
