import { type Direction, SchemaError } from "@forter-orders/spec";
import { coreIn } from "../../canonical/origin.ts";
import type { Schema } from "../../canonical/schema.ts";
import type { Pair, Source } from "../pair.ts";
import { compareArrays } from "./arrays.ts";
import { compareBounds } from "./bounds.ts";
import { compareComposition, compareWrapping } from "./composition.ts";
import { compareLater, type SchemaPair, type Use } from "./context.ts";
import { compareEnums } from "./enums.ts";
import { compareNotes } from "./notes.ts";
import { compareObjects } from "./objects.ts";
import { sharedPair } from "./shared.ts";
import { compareTexts } from "./texts.ts";
import { compareTypes } from "./types.ts";

/** Has the schemas at two pointers compared; where there is no schema, anything fits. */
export function compareSchemasAt(use: Use, base: string | undefined, next: string | undefined): void {
	const { pair } = use;
	if (base !== undefined && next !== undefined && pair.isUntouched(base, next)) return;
	const [old, young] = [schemaAt(pair.base, use.direction, base), schemaAt(pair.next, use.direction, next)];
	if (!(old instanceof SchemaError) && !(young instanceof SchemaError))
		return void compareLater({ ...use, base: old, next: young });
	const [error] = [old, young].filter((schema) => schema instanceof SchemaError);
	pair.report({
		row: "U1",
		direction: use.direction,
		what: `the schema is changed and cannot be compared: at #${error?.pointer} it ${error?.message}`,
		where: use.part,
		...(base !== undefined && { base }),
		...(next !== undefined && { next }),
	});
}

function schemaAt(source: Source, direction: Direction, pointer: string | undefined): Schema | SchemaError {
	try {
		return pointer === undefined ? {} : source[direction].at(pointer);
	} catch (error) {
		if (error instanceof SchemaError) return error;
		throw error;
	}
}

/** Compares the pairs of schemas that wait, and those that they lead to. */
export function compareWaiting({ waiting }: Pair): void {
	// The list grows while it is gone through.
	for (const at of waiting) compareSchemas(at);
}

/** Compares two canonical schemas that stand for the same value. */
function compareSchemas(at: SchemaPair): void {
	if (compareWrapping(at)) return;
	compareNotes(at);
	const [old, young] = [coreIn(at.base), coreIn(at.next)];
	// What many places say of a component is told of the component.
	if (old && young && old.isNullable === young.isNullable)
		return void compareLater({ ...at, base: old.schema, next: young.schema });
	if (compareTypes(at)) return;
	const shared = sharedPair(at);
	compareEnums(shared);
	compareBounds(shared);
	compareTexts(shared);
	compareObjects(shared);
	compareArrays(shared);
	compareComposition(shared);
}
