/** What this project offers, by the names that the measures have for it; all others are peers. */
export const ours = {
	client: "forter-orders",
	mockOnPort: "orders-mock",
	mockByFetch: "createMock, by fetch",
	suite: "contract suite, fuzz",
	docs: "forter-orders docs",
} as const;

const names: ReadonlySet<string> = new Set(Object.values(ours));

/** Whether a contender is this project's. */
export function isOurs(name: string): boolean {
	return names.has(name);
}
