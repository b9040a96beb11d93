import { escapeRegExp } from "./escape-reg-exp.ts";

// What neither white space nor a mark of JSON, HTML or a URL divides.
const WORD = '[^\\s"<>(),;:/?&=#`{}|]';
const AT = "(?:[@\\uff20]|%(?:25)?40)";
// The part before the sign may be in quotes, and the quotes escaped.
const QUOTED = '\\\\?"[^"\\\\\\n]{1,64}\\\\?"';
const GAP = "(?:[ \\u00a0.+-]|%20)";
// Cards are told from times and most ids by their first digits: documented test cards need not have a right check digit.
const ISSUER = "(?=2[2-7]|[3-6]|8[126]|9[18])";

/** All that a mask hides without knowing a key, and more that looks like it: for where it does no harm to hide too much. */
export const personal: RegExp = new RegExp(
	`(?:(?<!${WORD})${WORD}+|${QUOTED})${AT}${WORD}+|(?:%\\d\\d|(?<!\\d))${ISSUER}\\d(?:${GAP}?\\d){12,999}`,
	"gi",
);

/** Hides API keys, e-mail addresses and card numbers in a text. */
export type Mask = (text: string) => string;

/** What stands in place of something that is hidden. */
export type Placeholder = (kind: "api key" | "e-mail" | "card", found: string) => string;

/** Names the kind of what is hidden; of a card its last four digits stay, where they stand together. */
export const namedPlaceholder: Placeholder = (kind, found) => {
	if (kind !== "card") return `<${kind}>`;
	const [shown = ""] = /\d{4}$/.exec(found) ?? [];
	return "*".repeat(found.replace(/%20|\D/g, "").length - shown.length) + shown;
};

/**
 * Makes a mask, which knows API keys in each form in which they travel. Its time grows with the length of a text alone,
 * whatever the text is.
 */
export function createMask(placeholder: Placeholder, apiKeys: readonly string[] = []): Mask {
	const forms = apiKeys.flatMap(formsOf).sort((one, other) => other.length - one.length);
	const patterns = forms.map((form) => new RegExp(form, "g"));
	return (text) =>
		patterns
			.reduce((rest, pattern) => hideKey(rest, pattern, placeholder), text)
			.replace(QUOTED_ADDRESS, (address) => placeholder("e-mail", address))
			.replace(BARE_WORD, (word) => (ADDRESS.test(word) ? placeholder("e-mail", word) : word))
			.replace(CARD, (card) => placeholder("card", card));
}

// A key that is shorter is looked for as a whole word, or half of a report would go.
const DISTINCT_LENGTH = 8;

/** The patterns of a key, which also travels in Base64 after `Basic`, and escaped in a URL or in JSON. */
function formsOf(key: string): string[] {
	if (key === "") return [];
	const escaped = encodeURIComponent(key);
	const lowerCase = escaped.replace(/%../g, (octet) => octet.toLowerCase());
	const forms = [escaped, lowerCase, JSON.stringify(key).slice(1, -1), key].map(escapeRegExp);
	// What comes after the last whole group of three bytes depends on the password.
	const bytes = Buffer.from(`${key}:`);
	const start = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString("base64");
	return start === "" ? forms : [`${escapeRegExp(start)}[\\w+/]*={0,2}`, ...forms];
}

function hideKey(text: string, pattern: RegExp, placeholder: Placeholder): string {
	return text.replace(pattern, (found, at: number) => {
		const around = text.charAt(at - 1) + text.charAt(at + found.length);
		return found.length < DISTINCT_LENGTH && /[\w-]/.test(around) ? found : placeholder("api key", found);
	});
}

// What may stand around an address in a sentence, in quotes or as an escape.
const AROUND = "['*.!\\\\[\\]]";
const BARE_WORD = new RegExp(`\\\\[nrt]|(?!${AROUND})${WORD}(?:${WORD}*(?!${AROUND})${WORD})?`, "g");
const QUOTED_ADDRESS = new RegExp(`${QUOTED}${AT}${WORD}+`, "gi");
const ADDRESS = new RegExp(`.${AT}[\\p{L}\\p{N}]`, "iu");

// Each repetition has an end, so that no text makes this slow.
const CARD = new RegExp(
	[
		// Behind an escape of a URL, or where neither a number, a fraction nor an id in hexadecimal digits has begun.
		"(?:(?<=%[\\da-f]{2})|(?<![\\d%]|\\d\\.|(?<![\\da-z])[\\da-f]{1,64}))",
		// Neither a UUID nor a decimal number.
		"(?!\\d{8}-(?:\\w{4}-){3}|\\d{1,19}\\.\\d{1,19}(?![.\\d]))",
		ISSUER,
		`(?=(?:\\d${GAP}?){12,18}\\d(?!\\d))`,
		// One group; groups of four to eight, of which the last may be shorter; groups of one or two.
		`(?:\\d{13,19}|\\d{4,8}(?:${GAP}\\d{4,8}){1,3}(?:${GAP}\\d{1,3})?|\\d{1,2}(?:${GAP}\\d{1,2}){6,18})`,
		"(?!\\d|[\\da-f]{1,64}(?![\\da-z]))",
	].join(""),
	"gi",
);
