const FIRST_EPOCH_SECOND = 1e9;
const FIRST_EPOCH_MILLISECOND = 1e12;
const TOLERANCE_MS = 60_000;

/** `sent` with each time that is now, in the unit of the example, replaced by the example's, so that the two compare. */
export function withTimesOf(example: unknown, sent: unknown): unknown {
	if (isNow(sent, example)) return example;
	if (Array.isArray(sent)) return sent.map((entry, index) => withTimesOf(memberOf(example, index), entry));
	if (typeof sent !== "object" || sent === null) return sent;
	return Object.fromEntries(
		Object.entries(sent).map(([key, value]) => [key, withTimesOf(memberOf(example, key), value)]),
	);
}

function memberOf(node: unknown, key: PropertyKey): unknown {
	return typeof node === "object" && node ? Reflect.get(node, key) : undefined;
}

function isNow(sent: unknown, example: unknown): boolean {
	if (typeof sent !== "number" || typeof example !== "number" || example < FIRST_EPOCH_SECOND) return false;
	const unit = example < FIRST_EPOCH_MILLISECOND ? 1000 : 1;
	return Math.abs(sent * unit - Date.now()) < TOLERANCE_MS;
}
