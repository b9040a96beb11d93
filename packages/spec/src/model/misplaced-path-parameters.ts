import { isObject, listOf, objectOf } from "../json.ts";
import { escapeToken } from "../pointer.ts";
import type { SchemaSource } from "../schema/source.ts";
import type { Flaw } from "./check.ts";
import { hasPlace, methodsOf, type PathItem, pathItemsAt } from "./path-item.ts";

/** The path parameters that stand in no template that they are given for, which no request can have. */
export function misplacedPathParameters(source: SchemaSource): Flaw[] {
	const flaws = new Map<string, Flaw>();
	for (const path of Object.keys(objectOf(source.document.paths))) {
		for (const { pointer, node } of holdersOf(source, `/paths/${escapeToken(path)}`)) {
			for (const index of listOf(node.parameters).keys()) {
				const at = `${pointer}/parameters/${index}`;
				const { in: place, name } = objectOf(source.references.follow(at).node);
				if (typeof name !== "string" || hasPlace({ in: place, name }, path)) continue;
				flaws.set(at, { pointer: at, message: `names ${name}, which is not in the path ${path}; it is left out` });
			}
		}
	}
	return [...flaws.values()];
}

/** The path items at a pointer and their operations. */
function holdersOf(source: SchemaSource, at: string): PathItem[] {
	return pathItemsAt(source, at).flatMap((item) => [
		item,
		...methodsOf(item).flatMap(([, place]) => {
			const { pointer, node } = source.references.follow(place);
			return isObject(node) ? [{ pointer, node }] : [];
		}),
	]);
}
