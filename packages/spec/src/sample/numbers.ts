import { numbersAt } from "../schema/branches.ts";
import type { Part } from "../schema/parts.ts";
import { isMultipleOf } from "../validate/decimal.ts";

/** A number within the bounds of some schemas, another one for each index where that can be. */
export function sampleNumber(parts: readonly Part[], isInteger: boolean, index: number): number {
	const steps = [...numbersAt(parts, "multipleOf").filter((step) => step > 0), ...(isInteger ? [1] : [])];
	const above = numbersAt(parts, "exclusiveMinimum");
	const below = numbersAt(parts, "exclusiveMaximum");
	const least = Math.max(Number.NEGATIVE_INFINITY, ...numbersAt(parts, "minimum"), ...above);
	const most = Math.min(Number.POSITIVE_INFINITY, ...numbersAt(parts, "maximum"), ...below);
	const fits = (value: number): boolean =>
		value >= least &&
		value <= most &&
		!above.includes(value) &&
		!below.includes(value) &&
		steps.every((step) => isMultipleOf(value, step));
	const step = Math.max(...steps, 0) || 1;
	const anchor = Number.isFinite(least) ? least : Number.isFinite(most) ? most : step;
	const first = onGrid(anchor, step);
	const near = Array.from({ length: 12 + index }, (_, away) => [
		onGrid(first + away * step, step),
		onGrid(first - away * step, step),
	]).flat();
	const between = [least, most, (least + most) / 2, least + (most - least) / 10].filter(Number.isFinite);
	return [1 + index, ...near.slice(index), ...between].find(fits) ?? first;
}

/** The multiple of a step at a number, without what binary arithmetic adds to it. */
function onGrid(value: number, step: number): number {
	const digits = Math.min(
		20,
		(String(step).split(".")[1] ?? "").length || Number(/e-(\d+)$/.exec(String(step))?.[1] ?? 0),
	);
	return Number((Math.ceil(value / step) * step).toFixed(digits));
}
