import { readFile } from "node:fs/promises";
import { basename, dirname, extname, relative } from "node:path";
import { type Document, isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { pointerTokens } from "./json-pointer.ts";

/** The line of a JSON Pointer in the source of a document, as `openapi.yaml:12`; `undefined` when it has none. */
export type SpecLocator = (pointer: string) => Promise<string | undefined>;

/** Where the text of a document is: its own file first, then those that it refers to. */
export interface SpecSource {
	readonly files: readonly string[];
}

type Lines = (tokens: readonly string[]) => number | undefined;

/** Makes a locator that reads the source, in YAML or JSON, when it is first asked. */
export function createSpecLocator(source: SpecSource | undefined): SpecLocator {
	const files = source?.files ?? [];
	const known = new Map<string, Promise<Lines>>();
	const linesOf = (file: string): Promise<Lines> => {
		const lines = known.get(file) ?? readLines(file);
		known.set(file, lines);
		return lines;
	};
	return async (pointer) => {
		const tokens = pointerTokens(pointer);
		for (const [index, file] of files.entries()) {
			const lines = await linesOf(file);
			const line = (index === 0 ? [tokens] : placesInPart(tokens, file))
				.map(lines)
				.find((found) => found !== undefined);
			if (line !== undefined) return `${relative(dirname(files[0] ?? ""), file)}:${line}`;
		}
		return undefined;
	};
}

/** A component of the whole is, in a file of its own, the file itself or a part of it with its name. */
function placesInPart([components, kind = "", name = "", ...rest]: readonly string[], file: string): string[][] {
	if (components !== "components") return [];
	const named = [
		[name, ...rest],
		["components", kind, name, ...rest],
	];
	return basename(file, extname(file)) === name ? [rest, ...named] : named;
}

async function readLines(file: string): Promise<Lines> {
	const counter = new LineCounter();
	// Only places are asked for, so values stay text and keys unchecked, which is half of the work.
	const options = { lineCounter: counter, schema: "failsafe", uniqueKeys: false } as const;
	const document = parseDocument(await readFile(file, "utf8"), options);
	return (tokens) => {
		const offset = offsetOf(document, tokens);
		return offset === undefined ? undefined : counter.linePos(offset).line;
	};
}

function offsetOf(document: Document.Parsed, tokens: readonly string[]): number | undefined {
	let node: unknown = document.contents;
	let offset: number | undefined = 0;
	for (const token of tokens) {
		if (isAlias(node)) node = node.resolve(document);
		if (!isCollection(node)) return undefined;
		const pair = isMap(node)
			? node.items.find((item) => isScalar(item.key) && String(item.key.value) === token)
			: undefined;
		const next: unknown = pair ? pair.value : isMap(node) ? undefined : node.get(Number(token), true);
		const place: unknown = pair?.key ?? next;
		offset = isScalar(place) || isCollection(place) ? place.range?.[0] : undefined;
		if (offset === undefined) return undefined;
		node = next;
	}
	return offset;
}
