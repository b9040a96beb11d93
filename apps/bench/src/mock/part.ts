import type { Measure } from "@forter-orders/docs/benchmarks";
import { createMock } from "@forter-orders/mock";
import { type Facts, readFacts } from "../contract.ts";
import { loadMeasures } from "../load-measures.ts";
import { ours } from "../ours.ts";
import type { Part } from "../part.ts";
import { measureInTurns, measureOf } from "../rounds.ts";
import { type RunningMock, type RunningServer, startByFetch, startServer } from "./process.ts";
import { createPost, postTo, type Requests, requestsOver } from "./request.ts";
import { type MockServer, mockServers } from "./servers.ts";

/** The mock beside others of the same contract: boot, requests per second and memory. */
export const mock: Part = async ({ quick, progress }) => {
	const facts = await readFacts();
	const mocks = await mockServers();
	const requests = requestsOver(createPost(), facts);
	progress("boot to the first answer");
	const boot = await bootTimes(mocks, facts, requests, quick ? 1 : 7);
	progress("requests per second and memory");
	const running: RunningServer[] = [];
	try {
		for (const server of mocks) running.push(await startServer(server, facts.file, requests));
		const rates = await rateMeasures(running, facts, requests, quick);
		await using byFetch = await startByFetch();
		return [boot, ...rates, await memoryAfter([...running, byFetch], quick ? 50 : 50_000)];
	} finally {
		await Promise.all(running.map((server) => server[Symbol.asyncDispose]()));
	}
};

function bootTimes(servers: readonly MockServer[], facts: Facts, requests: Requests, rounds: number): Promise<Measure> {
	const starts = servers.map((server) => ({
		name: server.name,
		start: (): Promise<RunningMock> => startServer(server, facts.file, requests),
	}));
	const contenders = [...starts, { name: ours.mockByFetch, start: startByFetch }].map(({ name, start }) => ({
		name,
		sample: async () => {
			await using process = await start();
			return process.bootMs;
		},
	}));
	const subject = { title: "Boot to the first answer", unit: "ms", better: "lower", headline: true } as const;
	return measureInTurns(subject, contenders, { rounds, warmUps: rounds > 1 ? 1 : 0 });
}

async function rateMeasures(
	running: readonly RunningServer[],
	facts: Facts,
	requests: Requests,
	quick: boolean,
): Promise<Measure[]> {
	await using inProcess = await createMock();
	const direct = requestsOver(postTo(inProcess), facts);
	const load = quick ? { calls: 16, rounds: 1, turns: 1 } : { calls: 40, rounds: 15, turns: 10 };
	const measures: Measure[] = [];
	for (const kind of ["valid", "invalid"] as const) {
		const callees = [
			...running.map(({ name, url }) => ({ name, call: () => requests[kind](url) })),
			{ name: ours.mockByFetch, call: () => direct[kind](inProcess.url) },
		];
		// The processor time of the one who calls says nothing of a mock in another process.
		const { perSecond, p50, p99 } = await loadMeasures(`Requests that are ${kind}`, callees, { ...load, inFlight: 8 });
		measures.push(perSecond, p50, p99);
	}
	return measures;
}

async function memoryAfter(running: readonly RunningMock[], count: number): Promise<Measure> {
	const samples = new Map<string, number[]>();
	for (const mock of running) samples.set(mock.name, [await mock.memoryAfter(count)]);
	const title = `Memory after ${count.toLocaleString("en")} requests`;
	const notes = [`${ours.mockByFetch} has in it what asks the mock as well.`];
	const subject = { title, unit: "MB resident", better: "lower", headline: true, notes } as const;
	return measureOf(subject, samples, running[0]?.name ?? "");
}
