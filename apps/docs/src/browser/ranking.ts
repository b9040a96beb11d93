/** What the search box looks through, as `search.json` has it. */
export interface SearchData {
	readonly texts: readonly string[];
	/** Title, where it stands, number of its text, address from the root of the site. */
	readonly entries: readonly (readonly [title: string, where: string, text: number, address: string])[];
}

/** An entry that fits the words, best first. */
export interface Result {
	readonly title: string;
	readonly where: string;
	readonly text: string;
	/** From the root of the site. */
	readonly address: string;
}

/** The entries in which every word occurs: titles before places before texts, shallow places before deep ones. */
export function rank({ entries, texts }: SearchData, query: string, limit: number): Result[] {
	const words = query
		.split(/\s+/)
		.map(squeeze)
		.filter((word) => word !== "");
	if (words.length === 0) return [];
	const whole = squeeze(query);
	const scored = entries.flatMap(([title, where, text, address], index) => {
		const score = scoreOf({ title, where, text: texts[text] ?? "" }, words, whole);
		return score === 0 ? [] : [{ score, index, result: { title, where, text: texts[text] ?? "", address } }];
	});
	scored.sort((one, other) => other.score - one.score || one.index - other.index);
	return distinct(scored.map(({ result }) => result)).slice(0, limit);
}

interface Entry {
	readonly title: string;
	readonly where: string;
	readonly text: string;
}

function scoreOf(entry: Entry, words: readonly string[], whole: string): number {
	const [title, where, text] = [squeeze(entry.title), squeeze(entry.where), squeeze(entry.text)];
	const own = wordsOf(entry.title);
	let score = title === whole ? 80 : title.startsWith(whole) && whole.length > 2 ? 40 : 0;
	for (const word of words) {
		if (own.has(word)) score += 30;
		else if (title.includes(word) && word.length > 2) score += 15;
		else if (where.includes(word) && word.length > 2) score += 6;
		else if (word.length > 2 ? text.includes(word) : wordsOf(entry.text).has(word)) score += 3;
		else return 0;
	}
	// A page is worth more than a part of one, a field near the top more than one far down.
	const depth = entry.where === "" ? -8 : entry.where.split(" › ").length;
	return Math.max(score - depth, 0.1);
}

function wordsOf(text: string): Set<string> {
	const parts = text.split(/[^\p{L}\p{N}]+|(?<=[a-z])(?=[A-Z])/u);
	return new Set([...parts.map((part) => part.toLowerCase()), ...text.split(/\s+/).map(squeeze)]);
}

// The same field of the same object stands at many places; the first says it all.
function distinct(results: readonly Result[]): Result[] {
	const seen = new Set<string>();
	return results.filter(({ title, text, where }) => {
		const key = where.includes(" › ") ? `${title}\n${text}\n${where.split(" › ").at(-1)}` : `${title}\n${where}`;
		return !seen.has(key) && seen.add(key) !== undefined;
	});
}

// `3-D Secure`, `3ds` and `three_ds` differ by marks that nobody types.
function squeeze(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
