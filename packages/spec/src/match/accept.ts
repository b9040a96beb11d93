import { closeness, isRange, type MediaType, parseMediaType } from "./media-type.ts";
import { splitUnquoted } from "./quoted.ts";

/** What a header `Accept` asks for (RFC 9110, 12.4.2 and 12.5.1). */
export interface Accept {
	/** Its ranges, as they are written. */
	readonly ranges: readonly string[];
	/** The types that it names, ranges left out, in its order. */
	readonly names: readonly string[];
	/** How much a type is wanted: from 0, which is not at all, to 1. */
	qualityOf(type: MediaType): number;
}

/** Reads a header `Accept`; a request without one takes everything. */
export function parseAccept(header: string | null): Accept {
	const written = splitUnquoted(header ?? "*/*", ",").map((range) => range.trim());
	const ranges = written.flatMap(readRange);
	return {
		ranges: written,
		names: ranges.flatMap(({ type }) => (isRange(type.name) ? [] : [type.name])),
		qualityOf(type) {
			let closest = { quality: 0, score: 0 };
			for (const { type: range, quality } of ranges) {
				const score = hasAll(type, range) ? closeness(range, type) : 0;
				if (score > closest.score) closest = { quality, score };
			}
			return closest.quality;
		},
	};
}

function readRange(text: string): { readonly type: MediaType; readonly quality: number }[] {
	const read = parseMediaType(text);
	if (read === undefined) return [];
	const { q = "1", ...parameters } = read.parameters;
	const quality = Number(q);
	return [{ type: { name: read.name, parameters }, quality: Number.isNaN(quality) ? 1 : quality }];
}

function hasAll(type: MediaType, { parameters }: MediaType): boolean {
	return Object.keys(parameters).every((name) => type.parameters[name] !== undefined);
}
