import type { Flaw } from "../model/check.ts";
import type { OpenApiDocument, Spec } from "../model/spec.ts";

/** Where the text of a document is, and what was noticed while it was read. */
export interface Source {
	/** Paths: its own file first, then those that it refers to. */
	readonly files: readonly string[];
	readonly flaws: readonly Flaw[];
}

const sources = new WeakMap<OpenApiDocument, Source>();

/** Keeps the source of a document that was read. */
export function rememberSource(document: OpenApiDocument, source: Source): void {
	sources.set(document, source);
}

/** The source of a document that was read from a file; `undefined` for any other. */
export function sourceOf(document: OpenApiDocument): Source | undefined {
	return sources.get(document);
}

/** What is not as it should be in the text and in the document. */
export function flawsOf({ given, flaws }: Pick<Spec, "given" | "flaws">): readonly Flaw[] {
	const source = sourceOf(given);
	if (source === undefined) return flaws;
	// A file that could not be brought in was named when it was read.
	return [...source.flaws, ...flaws.filter(({ reference = "#" }) => reference.startsWith("#"))];
}
