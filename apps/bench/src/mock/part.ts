import { createMock } from "@forter-orders/mock";
import { type Facts, readFacts } from "../contract.ts";
import { loadMeasures } from "../load-measures.ts";
import type { Part } from "../part.ts";
import type { Measure } from "../report/model.ts";
import { measureInTurns, measureOf } from "../rounds.ts";
import { type RunningMock, startMock } from "./process.ts";
import { createPost, type Requests, requestsOver } from "./request.ts";
import { type MockServer, mockServers } from "./servers.ts";

/** The mock beside others of the same contract: boot, requests per second and memory. */
export const mock: Part = async ({ quick, progress }) => {
	const facts = await readFacts();
	const servers = await mockServers();
	const requests = requestsOver(createPost(), facts);
	progress("boot to the first answer");
	const boot = await bootTimes(servers, facts, requests, quick ? 1 : 5);
	progress("requests per second and memory");
	const running: RunningMock[] = [];
	try {
		for (const server of servers) running.push(await startMock(server, facts.file, requests.valid));
		const rates = await rateMeasures(running, facts, requests, quick);
		return [boot, ...rates, await memoryAfter(running, requests, quick ? 50 : 50_000)];
	} finally {
		await Promise.all(running.map((process) => process[Symbol.asyncDispose]()));
	}
};

function bootTimes(servers: readonly MockServer[], facts: Facts, requests: Requests, rounds: number): Promise<Measure> {
	const contenders = servers.map((server) => ({
		name: server.name,
		sample: async () => {
			await using process = await startMock(server, facts.file, requests.valid);
			return process.bootMs;
		},
	}));
	const subject = { title: "Boot to the first answer", unit: "ms", better: "lower" } as const;
	return measureInTurns(subject, contenders, { rounds, warmUps: rounds > 1 ? 1 : 0 });
}

async function rateMeasures(
	running: readonly RunningMock[],
	facts: Facts,
	requests: Requests,
	quick: boolean,
): Promise<Measure[]> {
	await using inProcess = await createMock();
	const direct = requestsOver(async (url, init) => {
		const response = await inProcess.fetch(url, { method: "POST", ...init });
		await response.arrayBuffer();
		return response.status;
	}, facts);
	const spell = quick ? { ms: 30, rounds: 1, inFlight: 8 } : { ms: 400, rounds: 5, inFlight: 8 };
	const measures: Measure[] = [];
	for (const kind of ["valid", "invalid"] as const) {
		const callees = [
			...running.map(({ name, url }) => ({ name, call: () => requests[kind](url) })),
			{ name: "createMock, by fetch", call: () => direct[kind](inProcess.url) },
		];
		measures.push(...(await loadMeasures(`Requests that are ${kind}`, callees, spell)));
	}
	return measures;
}

async function memoryAfter(running: readonly RunningMock[], { valid }: Requests, count: number): Promise<Measure> {
	const samples = new Map<string, number[]>();
	for (const { name, url, memory } of running) {
		let left = count;
		const lane = async (): Promise<void> => {
			while (left-- > 0) await valid(url);
		};
		await Promise.all(Array.from({ length: 8 }, lane));
		samples.set(name, [await memory()]);
	}
	const title = `Memory after ${count.toLocaleString("en")} requests`;
	return measureOf({ title, unit: "MB resident", better: "lower" }, samples, running[0]?.name ?? "");
}
