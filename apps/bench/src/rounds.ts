/** Something to measure: `run` does the work once. */
export type Contender = { name: string; run: () => Promise<unknown> };
/** Runs per second of one contender, beside the first one in the list. */
export type Result = { name: string; median: number; lowest: number; highest: number; ratio: number };

/** Measures the contenders in turns, so that what else the machine does falls on all of them alike. */
export async function measure(contenders: Contender[], rounds: number, roundMs: number): Promise<Result[]> {
	const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
	for (const contender of contenders) await rate(contender, roundMs); // warm-up
	for (let round = 0; round < rounds; round++) {
		for (const contender of contenders) rates.get(contender.name)?.push(await rate(contender, roundMs));
	}
	const [reference = Number.NaN] = [...rates.values()].map(median);
	return [...rates].map(([name, values]) => ({
		name,
		median: median(values),
		lowest: Math.min(...values),
		highest: Math.max(...values),
		ratio: median(values) / reference,
	}));
}

async function rate({ run }: Contender, roundMs: number): Promise<number> {
	const start = performance.now();
	let count = 0;
	while (performance.now() - start < roundMs) {
		await run();
		count++;
	}
	return (count * 1000) / (performance.now() - start);
}

function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
