/** Runs a task for each item, a few at a time; the results are in the order of the items. */
export async function inOrder<Item, Result>(
	items: readonly Item[],
	workers: number,
	task: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	const work = async (): Promise<void> => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== undefined) results[index] = await task(item, index);
		}
	};
	await Promise.all(Array.from({ length: Math.max(1, Math.min(workers, items.length)) }, work));
	return results;
}
