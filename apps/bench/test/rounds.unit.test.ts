import { expect, test } from "vitest";
import { ours } from "../src/ours.ts";
import { measureFiguresInTurns, measureInTurns, measureOf, single } from "../src/rounds.ts";

const subject = { title: "Something", unit: "ms", better: "lower" } as const;

function scripted(name: string, samples: number[], log: string[] = []) {
	return {
		name,
		sample: async () => {
			log.push(name);
			return samples.shift() ?? Number.NaN;
		},
	};
}

test("measures contenders in turns, every other round in reverse, the reference at both ends of each", async () => {
	const log: string[] = [];
	const contenders = ["a", "b", "c"].map((name) => scripted(name, [1, 1, 1, 1], log));
	await measureInTurns(subject, contenders, { rounds: 2, warmUps: 0 });
	expect(log.join("")).toBe("abcaacba");
});

test("begins with another contender every two turns", async () => {
	const log: string[] = [];
	const contenders = ["a", "b", "c", "d"].map((name) => scripted(name, Array(8).fill(1), log));
	await measureInTurns(subject, contenders, { rounds: 2, turns: 2, warmUps: 0 });
	expect(log.join("")).toBe("abcdaadcbaacdbaabdca");
});

test("takes no noise for a difference", async () => {
	// The reference is four times as slow at one end of a round, and the other as slow as it is in the middle.
	const contenders = [scripted("a", [1, 4, 4, 1]), scripted("b", [2, 2])];
	const { rows } = await measureInTurns(subject, contenders, { rounds: 2, warmUps: 0 });
	expect(rows.map(({ median, ratio }) => [median, ratio])).toEqual([
		[2, 1],
		[2, 1],
	]);
});

test("compares round by round, and reports what the reference differs from itself as noise", async () => {
	// In the second round the machine is ten times as slow for both.
	const contenders = [scripted("a", [10, 12.1, 100, 121]), scripted("b", [22, 220])];
	const measure = await measureInTurns(subject, contenders, { rounds: 2, warmUps: 0 });
	expect(measure.rows.map(({ ratio }) => ratio)).toEqual([1, 2]);
	expect(measure.rows[1]).toMatchObject({ median: 121, q1: 71.5, q3: 170.5 });
	expect(measure.noise).toBeCloseTo(0.21);
	expect(measure).toMatchObject({ ...subject, reference: "a", rounds: 2 });
});

test("does not count what warms up", async () => {
	const measure = await measureInTurns(subject, [scripted("a", [99, 1, 1])], { rounds: 1 });
	expect(measure.rows[0]?.median).toBe(1);
});

test("has no ratio to a reference of nothing", async () => {
	const contenders = [scripted("a", [0, 0]), scripted("b", [2])];
	const measure = await measureInTurns(subject, contenders, { rounds: 1, warmUps: 0 });
	expect(measure.rows.map((row) => "ratio" in row)).toEqual([false, false]);
});

test("says between which ratios the true one lies", async () => {
	const contenders = [scripted("a", Array(14).fill(1)), scripted("b", [1, 2, 3, 4, 5, 6, 7])];
	const { rows } = await measureInTurns(subject, contenders, { rounds: 7, warmUps: 0 });
	expect(rows[1]).toMatchObject({ ratio: 4, ratioFrom: 1, ratioTo: 7 });
});

test("takes several figures of one sample, each with its own measure", async () => {
	const sample = async () => ({ fast: 1, large: 10 });
	const { fast, large } = await measureFiguresInTurns(
		{ fast: { ...subject, title: "Fast" }, large: { ...subject, title: "Large" } },
		[{ name: "a", sample }],
		{ rounds: 1 },
		single,
	);
	expect([fast.title, fast.rows[0]?.median]).toEqual(["Fast", 1]);
	expect([large.title, large.rows[0]?.median]).toEqual(["Large", 10]);
});

test("makes one figure a round of several turns", async () => {
	const log: string[] = [];
	const contenders = [scripted("a", [1, 1, 3, 3], log), scripted("b", [2, 6], log)];
	const measure = await measureInTurns(subject, contenders, { rounds: 1, turns: 2, warmUps: 0 });
	expect(log.join("")).toBe("abaaba");
	expect(measure.rows.map(({ median }) => median)).toEqual([2, 4]);
	expect(measure).toMatchObject({ rounds: 1, noise: 0 });
});

test("marks what is ours", () => {
	const { rows } = measureOf(
		subject,
		new Map([
			[ours.client, [1]],
			["another", [1]],
		]),
		"another",
	);
	expect(rows.map((row) => row.ours)).toEqual([true, undefined]);
});

test("refuses to measure nobody", async () => {
	await expect(measureInTurns(subject, [], { rounds: 1 })).rejects.toThrow("at least one contender");
});
