import { type Document, isCollection, isMap, isPair, isSeq, LineCounter, parseDocument } from "yaml";
import type { Contract } from "./contract.ts";
import { tokensOf } from "./pointer.ts";

/** A place in a file of the contract. */
export interface FileLocation {
	readonly file: string;
	/** From 1. */
	readonly line: number;
}

interface ParsedText {
	readonly document: Document.Parsed;
	readonly lines: LineCounter;
}

type LocatableContract = Pick<Contract, "document" | "file" | "text">;

const parsed = new WeakMap<object, ParsedText>();

/** File and line of a document pointer; of the closest place around it where the text has no such place. */
export function locate(contract: LocatableContract, pointer: string): FileLocation {
	const { document, lines } = parse(contract);
	let node: unknown = document.contents;
	let offset = startOf(node);
	for (const token of tokensOf(pointer)) {
		const [start, child] = memberOf(node, token);
		if (start === undefined) break;
		offset = start;
		node = child;
	}
	return { file: contract.file, line: lines.linePos(offset).line };
}

/** The text is parsed once for each contract, which takes some tenths of a second. */
function parse(contract: LocatableContract): ParsedText {
	const known = parsed.get(contract.document);
	if (known) return known;
	const lines = new LineCounter();
	const made = { document: parseDocument(contract.text, { lineCounter: lines, uniqueKeys: false }), lines };
	parsed.set(contract.document, made);
	return made;
}

/** Where a member starts, which is at its name, and what it holds. */
function memberOf(node: unknown, token: string): [number | undefined, unknown] {
	if (isMap(node)) {
		const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === token);
		return pair ? [startOf(pair.key), pair.value] : [undefined, undefined];
	}
	if (!isSeq(node) || !/^\d+$/.test(token)) return [undefined, undefined];
	const entry = node.items[Number(token)];
	return entry === undefined ? [undefined, undefined] : [startOf(entry), entry];
}

function keyOf(key: unknown): string {
	// A status is a number to YAML and a text to JSON.
	return typeof key === "object" && key !== null && "value" in key ? String(key.value) : String(key);
}

function startOf(node: unknown): number {
	const hasRange = isCollection(node) || (typeof node === "object" && node !== null && "range" in node);
	if (!hasRange || !Array.isArray(node.range)) return 0;
	return Number(node.range[0]);
}
