import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContract } from "../src/index.ts";
import { mutantsOf } from "../src/mutate/all-mutants.ts";
import { type Bench, families, type Mutant } from "../src/mutate/model.ts";
import { renderMutation } from "../src/mutate/render.ts";
import { runMutation } from "../src/mutate/run-mutation.ts";
import { openBench, tryMutant } from "../src/mutate/try-mutant.ts";
import { petShop } from "./support/pet-shop.ts";

const SAMPLE = 60;
const contract = await loadContract();

describe("faults that are seeded on purpose", () => {
	test("can be a thousand and more, each with an id of its own", () => {
		const mutants = mutantsOf(contract, 1);
		expect(mutants.length).toBeGreaterThan(1_000);
		expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
		expect(new Set(mutants.map(({ family }) => family))).toEqual(new Set(families));
	});

	test("are noticed by the suite, all of a sample in which each operator comes before any comes twice", async () => {
		const report = await runMutation(contract, { n: SAMPLE, seed: 1, workers: 2 });
		expect(report.survivors).toEqual([]);
		expect({ mutants: report.mutants, killed: report.killed }).toEqual({ mutants: SAMPLE, killed: SAMPLE });
		expect(report.matrix.length).toBe(SAMPLE);
	});

	test("give the same report for the same seed, whatever the number of threads", async () => {
		const shop = await loadContract(petShop);
		const reports = [1, 2, 3].map((workers) => runMutation(shop, { n: 15, seed: 4, workers }));
		const [first, ...others] = (await Promise.all(reports)).map((report) => JSON.stringify(report));
		expect(others).toEqual([first, first]);
		expect(JSON.stringify(await runMutation(shop, { n: 15, seed: 5, workers: 2 }))).not.toBe(first);
	});
});

describe("a fault", () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await openBench(await loadContract(petShop), 0);
	});
	afterAll(() => bench?.base.close());
	const seeded = (open: Mutant["open"]): Mutant => ({
		id: "responses/made for this test/getPet",
		family: "responses",
		operator: "made for this test",
		operationId: "getPet",
		change: "getPet: nothing",
		touches: () => true,
		open,
	});

	test("that changes nothing survives, after all cases of its operation were tried", async () => {
		const result = await tryMutant(
			bench,
			seeded(async ({ base: { context } }) => ({ context, witness: "none" })),
		);
		expect(result).toMatchObject({ state: "survived", phases: [] });
		expect(result.cases).toBeGreaterThan(20);
	});

	test("without a witness is not counted", async () => {
		const result = await tryMutant(
			bench,
			seeded(async () => undefined),
		);
		expect(result).toMatchObject({ state: "equivalent", cases: 0 });
	});

	test("that is found only for what it is not does not count as noticed", async () => {
		const broken = seeded(async ({ base: { context } }) => ({
			witness: "no answer at all",
			context: { ...context, send: async () => ({ failure: "connection", message: "gone" }) },
			counts: ({ rule }) => rule === "pattern",
		}));
		expect(await tryMutant(bench, broken)).toMatchObject({ state: "survived" });
	});
});

test("the report names the survivors, and the share of the killed", () => {
	const text = renderMutation({
		contract: { title: "t", version: "1", sha256: "0" },
		seed: 0,
		mutants: 200,
		killed: 199,
		equivalent: 3,
		available: 900,
		matrix: [{ family: "requests", operator: "lose a header", mutants: 200, killed: 199, phases: { auth: 199 } }],
		survivors: [
			{
				id: "a",
				family: "requests",
				operator: "lose a header",
				change: "getPet: lose a header x",
				state: "survived",
				witness: "w",
				phases: [],
				cases: 12,
			},
		],
	});
	expect(text).toContain("199 of 200 mutants killed (99.5 %), 1 survived; 3 more had no witness");
	expect(text).toContain("getPet: lose a header x\n    w; 12 cases were tried and none failed");
	expect(text).not.toContain("faults in a copy of the contract");
});
