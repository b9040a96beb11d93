/** The middle half of a list of samples. */
export interface Spread {
	readonly median: number;
	readonly q1: number;
	readonly q3: number;
}

/** The value below which a share of the samples lies, between 0 and 1, with linear interpolation. */
export function quantile(samples: readonly number[], share: number): number {
	const sorted = samples.toSorted((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	if (below === undefined || above === undefined) throw new RangeError("expected at least one sample, got none");
	return below + (above - below) * (place - Math.floor(place));
}

/** Median and quartiles of samples, in their unit. */
export function spreadOf(samples: readonly number[]): Spread {
	return { median: quantile(samples, 0.5), q1: quantile(samples, 0.25), q3: quantile(samples, 0.75) };
}

/**
 * The two samples between which the true median lies with a confidence of 95 %, whatever the samples are distributed
 * like. Below six samples nothing lies so surely between any two; then the least and the greatest are given.
 */
export function medianInterval(samples: readonly number[]): readonly [from: number, to: number] {
	const sorted = samples.toSorted((a, b) => a - b);
	const outside = samplesOutside(sorted.length);
	const [from, to] = [sorted[outside], sorted[sorted.length - 1 - outside]];
	if (from === undefined || to === undefined) throw new RangeError("expected at least one sample, got none");
	return [from, to];
}

/** How many samples to leave out at either end: so few heads in as many throws of a coin have 2.5 % at most. */
function samplesOutside(count: number): number {
	let ways = 1;
	let share = 0;
	for (let heads = 0; ; heads++) {
		share += ways / 2 ** count;
		if (share > 0.025) return Math.max(0, heads - 1);
		ways = (ways * (count - heads)) / (heads + 1);
	}
}

/** The exponent `k` of `y = c·x^k` that fits the points best: the slope of the regression line of their logarithms. */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
	const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
	const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
	const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
	if (!(variance > 0) || !Number.isFinite(covariance)) {
		throw new RangeError("expected positive points of at least two sizes");
	}
	return covariance / variance;
}

/**
 * The exponent of what is added to the first point, against how far `x` is from it: 1 for a line, whatever constant is
 * in it. `undefined` where a later point is not above the first, or there are fewer than two.
 */
export function addedGrowthExponent(points: readonly (readonly [x: number, y: number])[]): number | undefined {
	const [[firstX, firstY] = [Number.NaN, Number.NaN], ...later] = points;
	const added = later.map(([x, y]) => [x - firstX, y - firstY] as const);
	return added.length > 1 && added.every(([, y]) => y > 0) ? growthExponent(added) : undefined;
}
