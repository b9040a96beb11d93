import type { Row } from "./report.ts";

const plain = new Intl.NumberFormat("en", {
	maximumSignificantDigits: 3,
	maximumFractionDigits: 0,
	roundingPriority: "morePrecision",
});

/** A figure with three significant digits, or more where it has them before the point. */
export function figureOf(value: number): string {
	return plain.format(value);
}

/** A ratio as a factor, such as `1.07×`; a dash where there is none. */
export function factorOf(ratio: number | undefined): string {
	return ratio === undefined ? "–" : `${Math.abs(ratio) < 0.1 ? figureOf(ratio) : ratio.toFixed(2)}×`;
}

/** The interval of a ratio in words; empty where it is a point. */
export function intervalOf({ ratioFrom, ratioTo }: Row): string {
	const [from, to] = [factorOf(ratioFrom), factorOf(ratioTo)];
	return from === to ? "" : ` (${from} to ${to})`;
}

/** The name of a contender, with a word for ours. */
export function nameOf({ name, ours }: Row): string {
	return ours === true ? `${name} (ours)` : name;
}
