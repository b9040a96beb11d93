import { type Direction, foreignMark, listOf } from "@forter-orders/spec";
import { constraintsOf } from "../../canonical/keywords.ts";
import type { Later } from "../../canonical/later.ts";
import { laterOf, mapOf, type Schema, schemasOf } from "../../canonical/schema.ts";
import { shapeOf } from "../../canonical/shape.ts";
import { saysNothing } from "../../canonical/tidy-values.ts";

/** The properties of a canonical schema by name. */
export function propertiesOf(schema: Schema): ReadonlyMap<string, Later> {
	return mapOf(schema, "properties");
}

/** The names that a canonical schema demands. */
export function requiredOf(schema: Schema): string[] {
	return listOf(schema.required).map(String);
}

/** True when members that are not named are refused. */
export function isClosed(schema: Schema): boolean {
	return ["additionalProperties", "unevaluatedProperties"].some((key) => isNothing(laterOf(schema, key)));
}

/** What members that are not named have to fit, where that is neither anything nor nothing. */
export function otherMembers(schema: Schema): Later | undefined {
	const others = laterOf(schema, "additionalProperties");
	return isNothing(others) ? undefined : others;
}

/** True for the schema that nothing fits. */
export function isNothing(later: Later | undefined): boolean {
	if (later === undefined) return false;
	const [exclusion] = schemasOf(later.schema, "not");
	const others = constraintsOf(later.schema).filter((key) => key !== "not");
	return exclusion !== undefined && saysNothing(exclusion) && others.length === 0;
}

/** True for a member that only the other direction is about. */
export function isForeign(later: Later | undefined, direction: Direction): boolean {
	return later?.schema[foreignMark(direction)] === true;
}

/** Whether two properties are the same one under two names: same values, and the same name or description but for detail. */
export function isRenamed([nameA, a]: [string, Later], [nameB, b]: [string, Later]): boolean {
	const text = (name: string, { schema }: Later) => String(schema.description ?? name);
	const isAlike = isSpeltAlike(nameA, nameB) || similarity(text(nameA, a), text(nameB, b)) >= 0.8;
	return isAlike && shapeOf(a.schema) === shapeOf(b.schema);
}

/** Whether two names are the same but for case and how their words are joined. */
export function isSpeltAlike(a: string, b: string): boolean {
	const plain = (name: string) => name.replaceAll(/[_\-\s]/g, "").toLowerCase();
	return plain(a) === plain(b);
}

/** How alike two texts are, from 0 to 1: the share of pairs of letters that they have in common. */
function similarity(a: string, b: string): number {
	const [left, right] = [pairsOf(a), pairsOf(b)];
	const free = Map.groupBy(right, (pair) => pair);
	const common = left.filter((pair) => free.get(pair)?.pop() !== undefined);
	return left.length + right.length === 0 ? 1 : (2 * common.length) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
	const plain = text.toLowerCase().replaceAll(/\s+/g, " ");
	return Array.from({ length: Math.max(plain.length - 1, 0) }, (_, index) => plain.slice(index, index + 2));
}
