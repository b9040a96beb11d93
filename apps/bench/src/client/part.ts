import type { Measure } from "@forter-orders/docs/benchmarks";
import { type Facts, readFacts } from "../contract.ts";
import { generateClients } from "../generate.ts";
import { type Callee, loadMeasures } from "../load-measures.ts";
import type { Part } from "../part.ts";
import { measureOf } from "../rounds.ts";
import { allocations } from "./allocations.ts";
import { buildContenders, shippedBytes } from "./build.ts";
import { callers, connectTo, otherClients } from "./contenders.ts";
import { giveUpTimes, wrongResults } from "./faults.ts";
import { loadTimes } from "./load-time.ts";
import { serve } from "./serve.ts";

/** The client beside what else one would call the API with: size, loading, speed, memory and behaviour under faults. */
export const client: Part = async ({ quick, progress }) => {
	const facts = await readFacts();
	const everybody = [...callers, ...otherClients];
	progress("generate and build the contenders");
	await generateClients(facts.file);
	await buildContenders(everybody);
	progress("size");
	const size = await sizes(everybody);
	progress("cold import and require");
	// Raw fetch has nothing to load, so its neighbour is the reference.
	const loading = await loadTimes(
		["openapi-fetch", ...everybody.filter((name) => name !== "openapi-fetch")],
		quick ? 1 : 15,
	);
	progress("calls per second and allocations");
	const running = await speed(facts, quick);
	progress("faults");
	const faulty = [
		...(await giveUpTimes(facts, quick ? 200 : 1000, quick ? 1 : callers.length)),
		await wrongResults(facts, 400, quick ? 4 : 100),
	];
	return [size, ...loading, ...running, ...faulty];
};

async function sizes(names: readonly string[]): Promise<Measure> {
	const samples = new Map<string, number[]>();
	for (const name of names) samples.set(name, [(await shippedBytes(name)) / 1000]);
	const notes = ["One call with all that it needs, bundled by rolldown for Node. Raw fetch comes with the platform."];
	const title = "Size of one call";
	const subject = { title, unit: "kB minified and gzipped", better: "lower", headline: true, notes } as const;
	return measureOf(subject, samples, "openapi-fetch");
}

async function speed(facts: Facts, quick: boolean): Promise<Measure[]> {
	await using server = await serve(JSON.stringify(facts.answer));
	const callees: Callee[] = [];
	for (const name of callers) callees.push({ name, call: await connectTo(name, facts, server.url) });
	const [alone, together] = quick
		? [
				{ calls: 4, rounds: 2, turns: 2 },
				{ calls: 32, rounds: 2, turns: 1 },
			]
		: [
				{ calls: 16, rounds: 15, turns: 20 },
				{ calls: 64, rounds: 15, turns: 12 },
			];
	const notes = [
		"The goal of forter-orders is 0.95 of raw fetch, which leaves a timer behind after each call; ours is cleared when the call ends, and covers retries and the reading of the body.",
	];
	return [
		...Object.values(await loadMeasures("Calls on loopback", callees, { ...alone, inFlight: 1 }, notes)),
		...Object.values(await loadMeasures("Calls on loopback", callees, { ...together, inFlight: 32 }, notes)),
		await allocations(callees, quick ? 20 : 300, quick ? 1 : 5),
	];
}
