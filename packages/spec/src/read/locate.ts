import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type JsonObject, objectOf, textOf } from "../json.ts";
import { escapeToken, parentPointer, pointerInFragment, readPointer, tokensOf } from "../pointer.ts";
import { sourceOf } from "./source.ts";
import { lineAt, linesOf, type Spot, spotAt, spotsIn } from "./spots.ts";

/** A place in a file of a document. */
export interface FileLocation {
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** False when the part itself is not there, and this is what is closest around it. */
	readonly isExact: boolean;
}

/** The file and line of a JSON Pointer; `undefined` where there is no text that can be read. */
export type Locate = (pointer: string) => FileLocation | undefined;

/** Which files a document was made of, where it was not read from them. */
export interface LocateOptions {
	/** The file that the others are referred to from; by default, and with no others, those that the document was read from. */
	readonly root?: string;
	/** The folder that names are seen from; that of the first file by default. */
	readonly from?: string;
}

/** Finds parts of a document in the files that it was made of, which are read when they are first asked for. */
export function createLocate(document: JsonObject, { root, from }: LocateOptions = {}): Locate {
	const files = root === undefined ? (sourceOf(document)?.files ?? []) : undefined;
	const main = root ?? files?.[0];
	if (main === undefined) return () => undefined;
	const folder = from ?? dirname(main);
	const opened = new Map<string, Written | undefined>();
	const open: Open = (file) => {
		const isKnown = files === undefined || files.includes(file);
		if (!opened.has(file)) opened.set(file, isKnown ? read(file, folder) : undefined);
		return opened.get(file);
	};
	let starts: ReadonlyMap<string, Start> | undefined;
	return (pointer) => {
		starts ??= startsIn(main, document, open);
		let holder = pointer;
		while (holder !== "" && !starts.has(holder)) holder = parentPointer(holder);
		const { file, at } = starts.get(holder) ?? { file: main, at: "" };
		const written = open(file);
		return written && placeIn(written, at + pointer.slice(holder.length));
	};
}

/** Finds parts of a document in the one text that it is. */
export function locateIn(name: string, text: string): Locate {
	const written = writtenOf(name, text);
	return (pointer) => placeIn(written, pointer);
}

interface Written {
	readonly name: string;
	readonly lines: readonly number[];
	readonly root: Spot;
}

type Open = (file: string) => Written | undefined;

/** The part of a file that a part of the document was made of. */
interface Start {
	readonly file: string;
	readonly at: string;
}

/** Where in which file the parts of a document begin that are written apart. */
function startsIn(main: string, document: JsonObject, open: Open): ReadonlyMap<string, Start> {
	const starts = new Map<string, Start>();
	const enter = (file: string, at: string, pointer: string): void => {
		// What several parts lead to is a component of the whole.
		const part = readPointer(document, pointer);
		const reference = textOf(objectOf(part).$ref) ?? "";
		const target = (reference.startsWith("#/") && pointerInFragment(reference.slice(1))) || pointer;
		const written = part === undefined || starts.has(target) ? undefined : open(file);
		if (written === undefined) return;
		starts.set(target, { file, at });
		const { spot, isExact } = spotAt(written.root, tokensOf(at));
		if (isExact) visit(spot, target, file);
	};
	const visit = ({ members, reference }: Spot, pointer: string, file: string): void => {
		const [path = "", fragment = ""] = reference?.split("#") ?? [];
		// What is local to the first file stays where it is.
		if (reference !== undefined && (path !== "" || file !== main))
			return void enter(path === "" ? file : resolve(dirname(file), path), pointerInFragment(fragment) ?? "", pointer);
		for (const [name, member] of members) visit(member, `${pointer}/${escapeToken(name)}`, file);
	};
	enter(main, "", "");
	return starts;
}

function placeIn({ name, lines, root }: Written, pointer: string): FileLocation {
	const { spot, isExact } = spotAt(root, tokensOf(pointer));
	return { file: name, line: lineAt(lines, spot.offset), isExact };
}

function read(file: string, folder: string): Written | undefined {
	try {
		return writtenOf(relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8"));
	} catch {
		return undefined;
	}
}

function writtenOf(name: string, text: string): Written {
	const lines = linesOf(text);
	try {
		return { name, lines, root: spotsIn(text) };
	} catch {
		// A text that is neither JSON nor YAML, such as an example of code, is one place.
		return { name, lines, root: { offset: 0, members: new Map() } };
	}
}
