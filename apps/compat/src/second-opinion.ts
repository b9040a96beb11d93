import { escapeToken, isObject, parentPointer, readPointer, tokensOf } from "@forter-orders/spec";
import { isSame } from "./canonical/shape.ts";
import type { Change } from "./compare/change.ts";
import type { Source } from "./compare/pair.ts";
import { disagreements, type EngineBreak } from "./engine.ts";
import { verdictOn } from "./judgement.ts";

/** What became of the breaks that Redocly's diff finds. */
export type Opinion = {
	agreed: EngineBreak[];
	sameMeaning: EngineBreak[];
	disagreed: EngineBreak[];
	missed: EngineBreak[];
};

/** Compares what Redocly's diff calls breaking with what the table says at the same place. */
export function compareOpinions(
	breaks: readonly EngineBreak[],
	changes: readonly Change[],
	base: Source,
	next: Source,
): Opinion {
	const opinion: Opinion = { agreed: [], sameMeaning: [], disagreed: [], missed: [] };
	for (const found of breaks) opinion[classOf(found, changes, base, next)].push(found);
	return opinion;
}

/** The breaks that the table has nothing for, as changes that stop the gate. */
export function missedChanges({ missed }: Opinion): Change[] {
	return missed.map(({ rule, message, path, base, next }) => ({
		row: "U2",
		direction: "both",
		what: `${message} (${rule})`,
		where: path,
		...(base !== undefined && { base }),
		...(next !== undefined && { next }),
	}));
}

function classOf(found: EngineBreak, changes: readonly Change[], base: Source, next: Source): keyof Opinion {
	const [was, is] = [target(base, found.base), target(next, found.next)];
	const near = changes.filter(
		(change) =>
			[found.base, was].some((place) => isNear(place, change.base)) ||
			[found.next, is].some((place) => isNear(place, change.next)),
	);
	if (near.some((change) => ["B", "P"].includes(verdictOn(change)))) return "agreed";
	if (near.some(({ row }) => disagreements.some((known) => known.rule === found.rule && known.row === row)))
		return "disagreed";
	return hasSameMeaning(found.path, base, next) ? "sameMeaning" : "missed";
}

// The component that stands at a place by reference.
function target({ spec }: Source, pointer: string | undefined): string | undefined {
	return pointer === undefined ? undefined : spec.references.follow(pointer).pointer;
}

// At the same place, at a part of it, or at another keyword of the same schema.
function isNear(a: string | undefined, b: string | undefined): boolean {
	if (a === undefined || b === undefined) return false;
	const [parentA, parentB] = [parentPointer(a), parentPointer(b)];
	if (a === b || parentA === parentB || parentA === b || a === parentB) return tokensOf(a).length > 1 || a === b;
	const isDeep = tokensOf(a).length > 1 && tokensOf(b).length > 1;
	return isDeep && (a.startsWith(`${b}/`) || b.startsWith(`${a}/`));
}

// A schema on the way to the place accepts the same values in both documents.
function hasSameMeaning(path: string, base: Source, next: Source): boolean {
	const steps = tokensOf(path).filter((step) => step !== "$ref");
	const root = steps.findIndex((step, index) => step === "schema" && index > 2);
	if (root < 0) return false;
	for (let length = steps.length; length > root; length--) {
		const [old, young] = [base, next].map((source) => schemaOn(source, steps.slice(0, length)));
		if (old === undefined || young === undefined) continue;
		if ((["request", "response"] as const).every((way) => isSame(base[way].at(old), next[way].at(young)))) return true;
	}
	return false;
}

// The pointer of the schema at the end of a way on which references are followed.
function schemaOn({ spec }: Source, steps: readonly string[]): string | undefined {
	let pointer = "";
	for (const step of steps) pointer = `${spec.references.follow(pointer).pointer}/${escapeToken(step)}`;
	return isObject(readPointer(spec.document, pointer)) ? pointer : undefined;
}
