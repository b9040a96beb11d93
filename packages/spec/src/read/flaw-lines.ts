import type { Flaw } from "../model/check.ts";
import type { OpenApiDocument } from "../model/spec.ts";
import { createLocate } from "./locate.ts";

/** The flaws of a document, a line each: file and line, or else the place in the document, and what is wrong. */
export function flawLines(document: OpenApiDocument, flaws: readonly Flaw[]): string[] {
	if (flaws.length === 0) return [];
	// From the working directory, as whoever named the file did.
	const locate = createLocate(document, { from: process.cwd() });
	const lines = flaws.map(({ pointer, message, where }) => {
		const place = where === undefined ? locate(pointer) : undefined;
		const at = where ?? (place && `${place.file}:${place.line}`);
		const path = pointer === "" ? "" : `#${pointer} `;
		return `${at === undefined ? "" : `${at}: `}${path}${message}`;
	});
	return [...new Set(lines)];
}

const MAX_SHOWN = 20;

/** The first of many lines, and how many more there are. */
export function shownFlaws(lines: readonly string[]): string[] {
	const more = lines.length - MAX_SHOWN;
	return [...lines.slice(0, MAX_SHOWN), ...(more > 0 ? [`and ${more} more flaws of the document`] : [])];
}
