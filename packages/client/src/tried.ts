/** What the work returns, `undefined` when it throws. */
export function tried<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {}
}
