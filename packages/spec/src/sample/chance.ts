/** Numbers that look random, the same for the same seed. */
export interface Chance {
	/** A whole number from 0 to below a limit. */
	below(limit: number): number;
	/** Whether something of this probability happens. */
	happens(probability: number): boolean;
}

// What is hashed last shows least.
const LAST = 975_319;

/** The chance of a seed. */
export function chanceOf(seed: number): Chance {
	let count = 0;
	const next = (): number => seedOf(seed, ++count, LAST) / 0x1_0000_0000;
	return { below: (limit) => Math.floor(next() * limit), happens: (probability) => next() < probability };
}

/** A seed made of several numbers: FNV-1a over their digits. */
export function seedOf(...numbers: readonly number[]): number {
	let hash = 0x811c9dc5;
	for (const char of numbers.join(" ")) {
		hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
	}
	return hash;
}
