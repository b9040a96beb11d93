import { isObject } from "../json.ts";

const WORD = /^[A-Za-z_]{1,32}$/;
// Where the contract lists values or bounds them, it is worth knowing which other one came.
const LISTING = new Set(["const", "enum"]);
const BOUNDING = new Set(["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"]);
const LONGEST_NUMBER = 6;

/**
 * Says what a value is without repeating what may be personal data or a secret: booleans are shown, single words where
 * the contract lists values, and numbers of up to six digits where it lists or bounds them; of all else the type and
 * the size.
 */
export function describeValue(value: unknown, keyword = ""): string {
	if (value === undefined) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return `an array of ${value.length}`;
	if (isObject(value)) return "an object";
	if (typeof value === "number") {
		const isShort = String(value).replace(/\D/g, "").length <= LONGEST_NUMBER;
		return isShort && (LISTING.has(keyword) || BOUNDING.has(keyword)) ? `the number ${value}` : "a number";
	}
	if (typeof value !== "string") return String(value);
	if (value === "") return "an empty string";
	return LISTING.has(keyword) && WORD.test(value) ? `"${value}"` : `a string of ${value.length}`;
}
