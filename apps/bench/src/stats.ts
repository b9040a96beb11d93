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
