import { placeOf, type Schema } from "../../canonical/source.ts";
import type { Pair, Sight } from "../change.ts";

/** What a schema is used for, and the way that led to it. */
export type Use = {
	direction: Sight;
	part: string;
	path: string;
	/** Whether the value is demanded. */
	isRequired?: boolean;
	/** Members that were told of already, since they moved into or out of this object. */
	moved?: readonly string[];
};

type Both = { base: Schema; next: Schema };

/** Two schemas that stand for the same value; `whole` when they are only a part of what that value has to fit. */
export type SchemaPair = Use & Both & { pair: Pair; whole?: Both | undefined };

/** The pair of what stands under a member of the value, or under each of its items. */
export function below(at: SchemaPair, base: Schema, next: Schema, step: string, isRequired = false): SchemaPair {
	return { ...at, base, next, path: `${at.path}/${step}`, isRequired, moved: [], whole: undefined };
}

/** The pair of two parts, such as the branches of a condition, that are about the same value. */
export function within(at: SchemaPair, base: Schema, next: Schema): SchemaPair {
	return { ...at, base, next, whole: at.whole ?? { base: at.base, next: at.next } };
}

/** What a rule says of a keyword. */
export type Note = { key?: string; before?: unknown; after?: unknown };

/** Reports a change of the pair, at the place of a keyword. */
export function emit(at: SchemaPair, row: string, what: string, { key, before, after }: Note = {}): void {
	const { pair, base, next, direction, part, path, whole } = at;
	pair.report({
		row,
		direction,
		what,
		where: path === "" ? part : `${part} ${path}`,
		base: placeOf(pair.base, base, key !== undefined && base[key] !== undefined ? key : undefined),
		next: placeOf(pair.next, next, key !== undefined && next[key] !== undefined ? key : undefined),
		before: before ?? (key === undefined ? undefined : base[key]),
		after: after ?? (key === undefined ? undefined : next[key]),
		schemas: whole ?? { base, next },
	});
}
