import { generateSync } from "json-schema-faker";
import { regExpOf } from "../keywords/regexp.ts";
import type { Part } from "../schema/parts.ts";
import { createAjv } from "../validate/validator.ts";
import { formattedTexts, isKnownFormat } from "./formats.ts";

const WORD = "text";
/** A text that is longer is not made. */
export const LONGEST_TEXT = 100_000;
// Of what patterns ask for most often.
const USUAL = [
	"a",
	"A",
	"1",
	"00",
	"12345",
	"abc",
	"ABC",
	"USD",
	"en",
	"en-US",
	"1.0",
	"Aa1!aaaa",
	"+15550100",
	"#a1b2c3",
];

/** A text that satisfies the format, the patterns and the lengths of some schemas, as far as one can be made. */
export function sampleText(parts: readonly Part[], index = 0): string {
	const schemas = parts.map(({ schema }) => schema);
	const format = schemas.map((schema) => schema.format).find(isKnownFormat);
	const patterns = schemas.flatMap(({ pattern }) =>
		typeof pattern === "string" && regExpOf(pattern) ? [pattern] : [],
	);
	const least = Math.max(0, ...numbers(schemas, "minLength"));
	const most = Math.min(LONGEST_TEXT, ...numbers(schemas, "maxLength"));
	const fits = (text: string): boolean => {
		const length = [...text].length;
		return length >= least && length <= most && patterns.every((pattern) => regExpOf(pattern)?.test(text));
	};
	const formatted = format === undefined ? [] : formattedTexts(format, index, least);
	const plain = textOfLength(Math.max(least, index === 0 ? Math.min(WORD.length, most) : 0) || 1, most);
	const numbered = index === 0 ? plain : `${plain}${index}`.slice(-Math.max(1, most));
	const candidates = [...formatted, ...(format === undefined ? [numbered, ...USUAL] : [])];
	const made = patterns.length === 0 ? [] : generated(patterns, least, most, index);
	return [...made, ...candidates].find(fits) ?? numbered;
}

function numbers(schemas: readonly Part["schema"][], keyword: string): number[] {
	return schemas.map((schema) => schema[keyword]).filter((value) => typeof value === "number");
}

/** A text of so many characters. */
export function textOfLength(length: number, most: number = Number.POSITIVE_INFINITY): string {
	const size = Math.min(length, most, LONGEST_TEXT);
	return WORD.repeat(Math.ceil(size / WORD.length)).slice(0, size);
}

/** What the library makes of a pattern; it does not read all of them, so that what it made is to be checked. */
function generated(patterns: readonly string[], least: number, most: number, index: number): string[] {
	return patterns.flatMap((pattern) =>
		[1, 2, 3].flatMap((seed): string[] => {
			const limits = { ...(least > 0 && { minLength: least }), ...(most < LONGEST_TEXT && { maxLength: most }) };
			try {
				const text: unknown = generateSync({ type: "string", pattern, ...limits }, { seed: seed + index });
				return typeof text === "string" && text.length <= LONGEST_TEXT ? [text] : [];
			} catch {
				return [];
			}
		}),
	);
}

/** Texts of which at least one will not match a pattern or a format, whatever that is. */
export const oddTexts: readonly string[] = ["no match", "", "!", "0", "A", "no such format \u0000", " "];

const ODD_TEXT = "no such format";
const checked = new Map<string, boolean>();

/** Whether the validator refuses a text that is not of this format; other formats are hints that nobody checks. */
export function isCheckedFormat(format: string): boolean {
	const known = checked.get(format);
	if (known !== undefined) return known;
	const refused = !createAjv().validate({ type: "string", format }, ODD_TEXT);
	checked.set(format, refused);
	return refused;
}
