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
	const onPort = mocks.map(
		(server): Start => ({
			name: server.name,
			start: () => startServer(server, facts.file, requests),
		}),
	);
	const starts: Start[] = [...onPort, { name: ours.mockByFetch, start: startByFetch }];
	const boot = await bootTimes(starts, quick ? 1 : 7);
	progress("requests per second");
	const rates = await rateMeasures(mocks, facts, requests, quick);
	progress("memory");
	return [boot, ...rates, await memoryAfter(starts, quick ? 50 : 50_000)];
};

interface Start {
	readonly name: string;
	readonly start: () => Promise<RunningMock>;
}

function bootTimes(starts: readonly Start[], rounds: number): Promise<Measure> {
	const contenders = starts.map(({ name, start }) => ({
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
	servers: readonly MockServer[],
	facts: Facts,
	requests: Requests,
	quick: boolean,
): Promise<Measure[]> {
	await using running = new AsyncDisposableStack();
	const started: RunningServer[] = [];
	for (const server of servers) started.push(running.use(await startServer(server, facts.file, requests)));
	await using inProcess = await createMock();
	const direct = requestsOver(postTo(inProcess), facts);
	const load = quick ? { calls: 16, rounds: 1, turns: 1 } : { calls: 40, rounds: 15, turns: 10 };
	const notes = [
		`${ours.mockByFetch} answers in the process that asks, without HTTP; the others are asked over a port.`,
	];
	const measures: Measure[] = [];
	for (const kind of ["valid", "invalid"] as const) {
		const callees = [
			...started.map(({ name, url }) => ({ name, call: () => requests[kind](url) })),
			{ name: ours.mockByFetch, call: () => direct[kind](inProcess.url) },
		];
		// The processor time of the one who calls says nothing of a mock in another process.
		const { perSecond, p50, p99 } = await loadMeasures(
			`Requests that are ${kind}`,
			callees,
			{ ...load, inFlight: 8 },
			notes,
		);
		measures.push(perSecond, p50, p99);
	}
	return measures;
}

/** Each in a fresh process, alone. */
async function memoryAfter(starts: readonly Start[], count: number): Promise<Measure> {
	const samples = new Map<string, number[]>();
	for (const { name, start } of starts) {
		await using mock = await start();
		samples.set(name, [await mock.memoryAfter(count)]);
	}
	const title = `Memory after ${count.toLocaleString("en")} requests`;
	const notes = [`${ours.mockByFetch} has in it what asks the mock as well.`];
	const subject = { title, unit: "MB resident", better: "lower", headline: true, notes } as const;
	return measureOf(subject, samples, starts[0]?.name ?? "");
}
