import { setImmediate } from "node:timers/promises";

// Often enough for timers and signals, and seldom enough to cost nothing.
const TURN_MS = 20;

/**
 * Runs a task for each item, a few at a time; the results are in the order of the items. Tasks that never wait for the
 * outside, as those on a mock without a port, still let timers fire and signals arrive.
 */
export async function inOrder<Item, Result>(
	items: readonly Item[],
	workers: number,
	task: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	let turnedAt = performance.now();
	const work = async (): Promise<void> => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== undefined) results[index] = await task(item, index);
			if (performance.now() - turnedAt < TURN_MS) continue;
			await setImmediate();
			turnedAt = performance.now();
		}
	};
	await Promise.all(Array.from({ length: Math.max(1, Math.min(workers, items.length)) }, work));
	return results;
}
