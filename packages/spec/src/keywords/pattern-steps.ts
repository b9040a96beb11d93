import ret, { type Root, type Tokens, types } from "ret";

// The module is the function itself, which its types do not say.
const parse = ret as unknown as (source: string) => Root;

/** What a pattern costs at most on a text of some length. */
interface Cost {
	/** Ways to go through it, each of which may be tried before it is known that none fits. */
	readonly ways: number;
	/** Characters that it takes at least, which each way compares. */
	readonly size: number;
}

/** Says how many steps a pattern may need at most for a text with a number of characters; always too many for one that cannot be read. */
export function stepsOf(source: string): (length: number) => number {
	const root = parsed(source);
	if (root === undefined) return () => Number.POSITIVE_INFINITY;
	return (length) => {
		const { ways, size } = costOf(root, length);
		return ways * Math.max(1, size) * (isAnchored(root) ? 1 : length);
	};
}

const LONGEST_PATTERN = 2_000;

function parsed(source: string): Tokens | undefined {
	// A reference by name is read as the letter k, and what is as deep as a long one may be is not gone through.
	if (source.includes("\\k") || source.length > LONGEST_PATTERN) return undefined;
	try {
		return parse(source);
	} catch {
		return undefined;
	}
}

function costOf(token: Tokens, length: number): Cost {
	switch (token.type) {
		case types.REPETITION:
			return repeated(costOf(token.value, length), token.min, Math.min(token.max, length));
		case types.REFERENCE:
			return { ways: 1, size: length };
		case types.POSITION:
			return { ways: 1, size: 0 };
		case types.ROOT:
		case types.GROUP: {
			const options = optionsOf(token).map((option) => option.map((inner) => costOf(inner, length)).reduce(both, NONE));
			return {
				ways: options.reduce((sum, { ways }) => sum + ways, 0),
				size: Math.max(...options.map(({ size }) => size)),
			};
		}
		default:
			return { ways: 1, size: 1 };
	}
}

const NONE: Cost = { ways: 1, size: 0 };

function both(one: Cost, other: Cost): Cost {
	return { ways: one.ways * other.ways, size: one.size + other.size };
}

/** Each number of repetitions is a way, and each of them may go through the repeated part in all of its own. */
function repeated({ ways, size }: Cost, min: number, max: number): Cost {
	const counts = Math.max(0, max - min) + 1;
	return { ways: counts * ways ** Math.max(min, max), size: min * size };
}

function optionsOf(token: Tokens & { type: types.ROOT | types.GROUP }) {
	return token.options ?? [token.stack ?? []];
}

function isAnchored(root: Tokens): boolean {
	if (root.type !== types.ROOT) return false;
	return optionsOf(root).every(([first]) => first?.type === types.POSITION && first.value === "^");
}
