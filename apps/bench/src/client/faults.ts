import type { Measure } from "@forter-orders/docs/benchmarks";
import { createMock, faults, type Mock } from "@forter-orders/mock";
import type { Facts } from "../contract.ts";
import { measureOf, rotated } from "../rounds.ts";
import { callers, connectTo } from "./contenders.ts";
import { type Ending, endingOf } from "./ending.ts";

const stalls = ["stall", "stall-in-body"];

/** Milliseconds until a contender gives up on a server that stalls, with a deadline of `deadlineMs`. */
export async function giveUpTimes(facts: Facts, deadlineMs: number, rounds: number): Promise<Measure[]> {
	const modes = faults.filter(({ name }) => stalls.includes(name));
	const measures: Measure[] = [];
	for (const { name: mode, does, example } of modes) {
		const samples = new Map<string, number[]>(callers.map((name) => [name, []]));
		const hung = new Set<string>();
		await withMock(async (mock) => {
			mock.use(example);
			for (let round = 0; round < rounds; round++) {
				// All wait at the same time, and each is the first to begin as often as the others.
				const waits = rotated(callers, round).map(async (name) => {
					const call = await connectTo(name, facts, mock.url, deadlineMs);
					const start = performance.now();
					if ((await endingOf(call, 5 * deadlineMs)) === "hang") hung.add(name);
					samples.get(name)?.push(performance.now() - start);
				});
				await Promise.all(waits);
			}
		});
		const notes = [`The server ${does}. The deadline is ${deadlineMs} ms, as each contender lets its user set it.`];
		if (hung.size > 0) notes.push(`Still waiting after five deadlines: ${[...hung].join(", ")}.`);
		const title = `Time to give up, ${mode}`;
		const subject = { title, unit: "ms", better: "lower", headline: true, notes } as const;
		measures.push(measureOf(subject, samples, callers[0]));
	}
	return measures;
}

/** In how many faults of the mock a contender takes something for a decision that is none, or hangs. */
export async function wrongResults(facts: Facts, deadlineMs: number, most: number): Promise<Measure> {
	const wrong = new Map<string, string[]>(callers.map((name) => [name, []]));
	const tried = faults.slice(0, most);
	await withMock(async (mock) => {
		const calls = await Promise.all(callers.map((name) => connectTo(name, facts, mock.url, deadlineMs)));
		for (const { name: mode, example } of tried) {
			mock.reset();
			mock.use(example);
			const endings = await Promise.all(calls.map((call) => endingOf(call, deadlineMs * 3)));
			for (const [place, ending] of endings.entries()) {
				if (isWrong(ending)) wrong.get(callers[place] ?? "")?.push(`${mode} (${ending})`);
			}
		}
	});
	const found = [...wrong]
		.filter(([, modes]) => modes.length > 0)
		.map(([name, modes]) => `${name}: ${modes.join(", ")}`);
	const notes = ["A call that ends with an error is not wrong, even where it had a decision to give.", ...found];
	const counts = new Map([...wrong].map(([name, modes]) => [name, [modes.length]]));
	const unit = `of ${tried.length} faults`;
	const subject = { title: "Wrong results", unit, better: "lower", headline: true, notes } as const;
	return measureOf(subject, counts, callers[0]);
}

function isWrong(ending: Ending): boolean {
	return ending === "no decision" || ending === "hang";
}

async function withMock(use: (mock: Mock) => Promise<void>): Promise<void> {
	await using mock = await createMock();
	await mock.listen();
	await use(mock);
}
