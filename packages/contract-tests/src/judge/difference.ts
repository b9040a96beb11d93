import { describeValue, escapeToken, isObject } from "@forter-orders/spec";

/** Where and how a value is not the expected one. */
export interface Difference {
	readonly pointer: string;
	readonly expected: string;
	readonly received: string;
}

/** The first place at which a value differs from the expected one; a text may repeat the id that was sent for the example's. */
export function differenceOf(
	expected: unknown,
	actual: unknown,
	ids: readonly (readonly [example: string, sent: string])[] = [],
	pointer = "",
): Difference | undefined {
	if (expected === actual) return undefined;
	if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
		return first(expected.keys(), (index) => differenceOf(expected[index], actual[index], ids, `${pointer}/${index}`));
	}
	if (isObject(expected) && isObject(actual)) {
		const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
		return first(keys, (key) => differenceOf(expected[key], actual[key], ids, `${pointer}/${escapeToken(key)}`));
	}
	if (typeof expected === "string" && ids.some(([example, sent]) => expected.replaceAll(example, sent) === actual))
		return undefined;
	return { pointer, expected: describeValue(expected), received: describeValue(actual) };
}

function first<Key>(keys: Iterable<Key>, compare: (key: Key) => Difference | undefined): Difference | undefined {
	for (const key of keys) {
		const difference = compare(key);
		if (difference) return difference;
	}
	return undefined;
}
