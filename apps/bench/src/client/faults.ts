import { createMock, faults, type Mock } from "@forter-orders/mock";
import type { Facts } from "../contract.ts";
import type { Measure } from "../report/model.ts";
import { measureOf } from "../rounds.ts";
import { callers, connectTo } from "./contenders.ts";
import { type Ending, endingOf } from "./ending.ts";

const stalls = ["stall", "stall-in-body"];

/** Milliseconds until a contender gives up on a server that stalls, with a deadline of `deadlineMs`. */
export async function giveUpTimes(facts: Facts, deadlineMs: number): Promise<Measure[]> {
	const modes = faults.filter(({ name }) => stalls.includes(name));
	return Promise.all(
		modes.map(async ({ name: mode, does, example }) => {
			const samples = new Map<string, number[]>();
			const hung: string[] = [];
			await withMock(async (mock) => {
				mock.use(example);
				const waits = callers.map(async (name) => {
					const call = await connectTo(name, facts, mock.url, deadlineMs);
					const start = performance.now();
					if ((await endingOf(call, 5 * deadlineMs)) === "hang") hung.push(name);
					samples.set(name, [performance.now() - start]);
				});
				await Promise.all(waits);
			});
			const ordered = new Map(callers.map((name) => [name, samples.get(name) ?? []]));
			const notes = [`The server ${does}. The deadline is ${deadlineMs} ms, as each contender lets its user set it.`];
			if (hung.length > 0) notes.push(`Still waiting after five deadlines: ${hung.join(", ")}.`);
			const title = `Time to give up, ${mode}`;
			const subject = { title, unit: "ms", better: "lower", headline: true, notes } as const;
			return measureOf(subject, ordered, callers[0]);
		}),
	);
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
	const notes = [...wrong]
		.filter(([, modes]) => modes.length > 0)
		.map(([name, modes]) => `${name}: ${modes.join(", ")}`);
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
