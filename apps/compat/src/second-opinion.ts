import { canonicalSchema } from "./canonical/schema.ts";
import { isSame } from "./canonical/shape.ts";
import { pointerOf, type Source } from "./canonical/source.ts";
import type { Change } from "./compare/change.ts";
import { disagreements, type EngineBreak } from "./engine.ts";
import { isRecord, recordOf, stepsOf, valueAt } from "./json.ts";
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
function target({ document }: Source, pointer: string | undefined): string | undefined {
	const { $ref } = recordOf(pointer === undefined ? undefined : valueAt(document, pointer));
	return typeof $ref === "string" ? pointerOf($ref) : undefined;
}

// At the same place, at a part of it, or at another keyword of the same schema.
function isNear(a: string | undefined, b: string | undefined): boolean {
	if (a === undefined || b === undefined) return false;
	const [parentA, parentB] = [parentOf(a), parentOf(b)];
	if (a === b || parentA === parentB || parentA === b || a === parentB) return stepsOf(a).length > 1 || a === b;
	const isDeep = stepsOf(a).length > 1 && stepsOf(b).length > 1;
	return isDeep && (a.startsWith(`${b}/`) || b.startsWith(`${a}/`));
}

function parentOf(pointer: string): string {
	return pointer.slice(0, pointer.lastIndexOf("/"));
}

// A schema on the way to the place accepts the same values in both documents.
function hasSameMeaning(path: string, base: Source, next: Source): boolean {
	const steps = stepsOf(path).filter((step) => step !== "$ref");
	const root = steps.findIndex((step, index) => step === "schema" && index > 2);
	if (root < 0) return false;
	for (let length = steps.length; length > root; length--) {
		const [old, young] = [base, next].map((source) => schemaOn(source, steps.slice(0, length)));
		if (old && young && isSame(old, young)) return true;
	}
	return false;
}

function schemaOn(source: Source, steps: readonly string[]): Record<string, unknown> | undefined {
	let node: unknown = source.document;
	for (const step of steps) {
		while (isRecord(node) && typeof node.$ref === "string") node = valueAt(source.document, pointerOf(node.$ref));
		node = Array.isArray(node) ? node[Number(step)] : recordOf(node)[step];
	}
	return isRecord(node) ? canonicalSchema(source, node, "#") : undefined;
}
