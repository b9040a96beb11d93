import { expect, test } from "vitest";
import { measureInTurns } from "../src/rounds.ts";

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

test("measures contenders in turns, the reference once more at the end of each round", async () => {
	const log: string[] = [];
	const contenders = [scripted("a", [1, 1, 1, 1], log), scripted("b", [1, 1], log)];
	await measureInTurns(subject, contenders, { rounds: 2, warmUps: 0 });
	expect(log.join("")).toBe("abaaba");
});

test("compares round by round, and reports what the reference differs from itself as noise", async () => {
	// In the second round the machine is ten times as slow for both.
	const contenders = [scripted("a", [10, 11, 100, 110]), scripted("b", [20, 200])];
	const measure = await measureInTurns(subject, contenders, { rounds: 2, warmUps: 0 });
	expect(measure.rows.map(({ ratio }) => ratio)).toEqual([1, 2]);
	expect(measure.rows[1]).toMatchObject({ median: 110, q1: 65, q3: 155 });
	expect(measure.noise).toBeCloseTo(0.1);
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

test("refuses to measure nobody", async () => {
	await expect(measureInTurns(subject, [], { rounds: 1 })).rejects.toThrow("at least one contender");
});
