import { isAnnotation } from "../../canonical/keywords.ts";
import { isSame, shapeOf } from "../../canonical/shape.ts";
import { keysOfBoth, stable } from "../../json.ts";
import { quote } from "../change.ts";
import { arrayKeywords, compareArrays } from "./arrays.ts";
import { boundKeywords, compareBounds } from "./bounds.ts";
import { compareComposition, compareWrapping, compositionKeywords } from "./composition.ts";
import { emit, type SchemaPair } from "./context.ts";
import { compareEnums } from "./enums.ts";
import { compareNotes } from "./notes.ts";
import { compareObjects, objectKeywords } from "./objects.ts";
import { compareTexts, textKeywords } from "./texts.ts";
import { compareTypes } from "./types.ts";

const judged = new Set([
	"type",
	"enum",
	...arrayKeywords,
	...boundKeywords,
	...compositionKeywords,
	...objectKeywords,
	...textKeywords,
]);

/** Compares two canonical schemas that stand for the same value, and all that they are made of. */
export function compareSchemas(at: SchemaPair): void {
	if (at.base === at.next || isSeen(at)) return;
	if (isSame(at.base, at.next) && stable(at.base) === stable(at.next)) return;
	if (compareWrapping(at)) return;
	compareNotes(at);
	if (compareTypes(at)) return;
	compareEnums(at);
	compareBounds(at);
	compareTexts(at);
	compareObjects(at);
	compareArrays(at);
	compareComposition(at);
	for (const key of keysOfBoth(at.base, at.next)) {
		if (judged.has(key) || isAnnotation(key) || shapeOf(at.base[key]) === shapeOf(at.next[key])) continue;
		emit(at, "U1", `${key} went from ${quote(at.base[key])} to ${quote(at.next[key])}`, { key });
	}
}

// A component that many parts use is compared once for each direction.
function isSeen({ pair, base, next, direction }: SchemaPair): boolean {
	const partners = pair.seen.get(base) ?? new Map();
	const directions = partners.get(next) ?? new Set();
	if (directions.has(direction)) return true;
	pair.seen.set(base, partners.set(next, directions.add(direction)));
	return false;
}
