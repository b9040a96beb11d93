import { expect, test } from "vitest";
import { addedGrowthExponent, growthExponent, medianInterval, quantile, spreadOf } from "../src/stats.ts";

test("interpolates quantiles between samples, in whatever order they come", () => {
	expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
	expect(quantile([4, 1, 3, 2], 0)).toBe(1);
	expect(quantile([4, 1, 3, 2], 1)).toBe(4);
	expect(quantile([7], 0.99)).toBe(7);
	expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ median: 3, q1: 2, q3: 4 });
});

test("refuses a quantile of nothing", () => {
	expect(() => quantile([], 0.5)).toThrow("expected at least one sample");
});

test("gives the samples between which the median lies, as tables of order statistics have them", () => {
	const samples = (count: number) => Array.from({ length: count }, (_, index) => index + 1).toReversed();
	expect(medianInterval(samples(1))).toEqual([1, 1]);
	expect(medianInterval(samples(5))).toEqual([1, 5]);
	expect(medianInterval(samples(6))).toEqual([1, 6]);
	expect(medianInterval(samples(9))).toEqual([2, 8]);
	expect(medianInterval(samples(20))).toEqual([6, 15]);
	expect(medianInterval(samples(41))).toEqual([14, 28]);
	expect(() => medianInterval([])).toThrow("expected at least one sample");
});

test("finds the exponent of a power law, whatever its constant", () => {
	const law = (exponent: number) => [1, 2, 5, 10].map((x) => [x, 3 * x ** exponent] as const);
	expect(growthExponent(law(1))).toBeCloseTo(1);
	expect(growthExponent(law(2))).toBeCloseTo(2);
	expect(growthExponent(law(0))).toBeCloseTo(0);
});

test("refuses to fit a line through one size, or through a time of nothing", () => {
	expect(() => growthExponent([[1, 2]])).toThrow("at least two sizes");
	expect(() =>
		growthExponent([
			[1, 0],
			[2, 1],
		]),
	).toThrow("positive points");
});

test("fits the exponent of what is added, whatever constant is in it", () => {
	const sizes = [1, 2, 5, 10];
	const points = (time: (size: number) => number) => sizes.map((size) => [size, time(size)] as const);
	expect(addedGrowthExponent(points((size) => 100 + 3 * size))).toBeCloseTo(1);
	expect(addedGrowthExponent(points((size) => 100 + size ** 2))).toBeGreaterThan(1.3);
	expect(addedGrowthExponent(points((size) => 100 + Math.sqrt(size - 1)))).toBeCloseTo(0.5);
	expect(addedGrowthExponent(points((size) => 100 - size))).toBeUndefined();
	expect(
		addedGrowthExponent([
			[1, 1],
			[2, 2],
		]),
	).toBeUndefined();
});
