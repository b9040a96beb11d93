import { type Direction, keywordOf } from "@forter-orders/spec";
import type { Later } from "../../canonical/later.ts";
import { placeOf, writtenAt } from "../../canonical/origin.ts";
import { laterOf, type Schema } from "../../canonical/schema.ts";
import type { Pair } from "../pair.ts";

/** What a schema is used for, and the way that led to it. */
export type Use = {
	pair: Pair;
	direction: Direction;
	part: string;
	path: string;
	/** Whether the value is demanded. */
	isRequired?: boolean;
	/** Members that were told of already, since they moved into or out of this object. */
	moved?: readonly string[];
};

type Both = { base: Schema; next: Schema };

/** Two schemas that stand for the same value; `whole` when they are only a part of what that value has to fit. */
export type SchemaPair = Use & Both & { whole?: Both | undefined };

/** Has two schemas compared that stand for the same value, once in each direction. */
export function compareLater(at: SchemaPair): void {
	const { base, next, direction, pair } = at;
	const partners = pair.seen.get(base) ?? new WeakMap<Schema, Set<Direction>>();
	const directions = partners.get(next) ?? new Set<Direction>();
	if (base === next || directions.has(direction)) return;
	pair.seen.set(base, partners.set(next, directions.add(direction)));
	pair.waiting.push(at);
}

/** Has compared what stands under a member of the value, or under each of its items. */
export function compareBelow(at: SchemaPair, base: Later, next: Later, step: string, more: Partial<Use> = {}): void {
	if (base.pointer !== undefined && next.pointer !== undefined && at.pair.isUntouched(base.pointer, next.pointer))
		return;
	const own = { isRequired: false, moved: [], ...more, path: `${at.path}/${step}`, whole: undefined };
	compareLater({ ...at, ...own, base: base.schema, next: next.schema });
}

/** Has compared what a keyword has each member, item or name fit, or reports that it came or went. */
export function compareHeld(
	at: SchemaPair,
	key: string,
	step: string,
	[added, removed]: readonly [string, string],
	[now, gone]: readonly [string, string],
): void {
	const [before, after] = [laterOf(at.base, key), laterOf(at.next, key)];
	if (before && after) compareBelow(at, before, after, step);
	else if (after) emit(at, added, now, { key });
	else if (before) emit(at, removed, gone, { key });
}

/** Has compared two parts, such as the branches of a condition, that are about the same value. */
export function compareWithin(at: SchemaPair, base: Schema, next: Schema): void {
	compareLater({ ...at, base, next, whole: at.whole ?? { base: at.base, next: at.next } });
}

/** What a rule says of a keyword. */
type Note = { key?: string; before?: unknown; after?: unknown };

/** Reports a change of the pair, at the place of a keyword. */
export function emit(at: SchemaPair, row: string, what: string, { key, before, after }: Note = {}): void {
	const { pair, base, next, direction, part, path, whole } = at;
	const place = (schema: Schema) => placeOf(schema, key !== undefined && schema[key] !== undefined ? key : undefined);
	pair.report({
		row,
		direction,
		what,
		where: path === "" ? part : `${part} ${path}`,
		base: place(base),
		next: place(next),
		before: before ?? settingOf(base, key),
		after: after ?? settingOf(next, key),
		schemas: whole ?? { base, next },
	});
}

function settingOf(schema: Schema, key: string | undefined): unknown {
	if (key === undefined || schema[key] === undefined) return undefined;
	return keywordOf(key)?.applies === undefined ? schema[key] : writtenAt(schema, key);
}
