/** Does the same with each of the items, a few at a time; gives the results in the order of the items. */
export async function atOnce<Item, Result>(
	count: number,
	items: readonly Item[],
	act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const left = items.entries();
	const work = async (): Promise<void> => {
		for (const [index, item] of left) results[index] = await act(item);
	};
	await Promise.all(Array.from({ length: count }, work));
	return results;
}
