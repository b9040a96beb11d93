/** Which of the documented responses is wanted, in Prism's terms. */
export interface Wish {
	readonly code?: number;
	readonly exampleKey?: string;
	readonly dynamic?: boolean;
	readonly seed?: string;
}

// RFC 7240: a token, or a quoted text that may hold what ends a token.
const PREFERENCE = /([^\s=,;]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|[^,;]*)/gs;

/** Reads `Prefer: code=503, example=card-declined`; preferences that Prism does not know are ignored. */
export function readPreferences(header: string | null): Wish {
	const wish: { code?: number; exampleKey?: string; dynamic?: boolean; seed?: string } = {};
	for (const [, name = "", given = ""] of (header ?? "").matchAll(PREFERENCE)) {
		const value = /^"(.*)"$/s.exec(given)?.[1]?.replaceAll(/\\(.)/gs, "$1") ?? given.trim();
		if (value === "") continue;
		switch (name.toLowerCase()) {
			case "code":
				wish.code = statusCode(value);
				break;
			case "example":
				wish.exampleKey = value;
				break;
			case "dynamic":
				wish.dynamic = flag(value);
				break;
			case "seed":
				wish.seed = value;
				break;
		}
	}
	return wish;
}

/** A preference that cannot be read; the message is meant for the caller. */
export class PreferenceError extends Error {
	override readonly name = "PreferenceError";
}

function statusCode(value: string): number {
	if (/^[2-5]\d\d$/.test(value)) return Number(value);
	throw new PreferenceError("Prefer: code must be a status from 200 to 599, such as code=503");
}

function flag(value: string): boolean {
	if (value === "true" || value === "false") return value === "true";
	throw new PreferenceError("Prefer: dynamic must be true or false");
}
