import { branchesOf, entrySchemas, type Part, type SampleSource, valueJudgeOf } from "@forter-orders/spec";
import type { BoundValue } from "./bound-value.ts";
import { sampled } from "./sampled.ts";

// One of each kind, of which some will not be what is asked for.
const ODD_ITEMS: readonly unknown[] = [null, "no match", 0, -1, 1.5, true, {}, []];

/** Whether `contains` can be broken at all: by none of the items that it asks for, or by too many. */
export function canBreakContains({ schema }: Part): boolean {
	return schema.minContains !== 0 || Number.isInteger(schema.maxContains);
}

/** A list with none of the items that `contains` asks for, and one with too many. */
export function listsWithout(source: SampleSource, part: Part, parts: readonly Part[]): BoundValue[] {
	const sample = sampled(source, parts);
	const list = Array.isArray(sample) ? sample : [];
	const { minContains, maxContains } = part.schema;
	const other = otherItem(source, part, parts);
	const none: BoundValue = { name: "none", value: list.map(() => other), intent: "invalid" };
	const many = Array.from({ length: Number(maxContains ?? 0) + 1 }, () => list[0]);
	const tooMany: BoundValue = { name: "too many", value: many, intent: "invalid" };
	const canBeNone = minContains !== 0 && (other !== undefined || list.length === 0);
	return [...(canBeNone ? [none] : []), ...(Number.isInteger(maxContains) ? [tooMany] : [])];
}

/** An item that the list takes and `contains` does not count. */
function otherItem(source: SampleSource, { pointer }: Part, parts: readonly Part[]): unknown {
	const judge = valueJudgeOf(source.spec, source.direction);
	const items = entrySchemas(parts, 0);
	const samples = items.map((item) => sampled(source, branchesOf(source.spec, [item])[0] ?? []));
	return [...samples, ...ODD_ITEMS].find(
		(item) => !judge.accepts(`${pointer}/contains`, item) && items.every((one) => judge.accepts(one, item)),
	);
}
