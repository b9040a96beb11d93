import { type Document, isMap, isNode, isSeq, type LineCounter } from "yaml";
import { stepsOf } from "./json.ts";

/** A line of a file, from 1; `isExact` is false when the part itself is not there, and this is what held it. */
export type Place = { file: string; line: number; isExact: boolean };

/** Finds where a part of the bundle is written, by its pointer. */
export type Locator = (pointer: string) => Place;

/** A file as it is written. */
export type Written = { file: string; document: Document; lines: LineCounter };

/** The line of the key, or of the item, at a pointer of a file. */
export function locateIn({ file, document, lines }: Written, pointer: string): Place {
	const steps = stepsOf(pointer);
	let node: unknown = document.contents;
	let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	const place = (isExact: boolean) => ({ file, line: Math.max(lines.linePos(offset).line, 1), isExact });
	for (const key of steps) {
		const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
		const next = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
		if (next === undefined) return place(false);
		const start = pair ? pair.key : next;
		offset = isNode(start) ? (start.range?.[0] ?? offset) : offset;
		node = next;
	}
	return place(true);
}
