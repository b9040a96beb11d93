import { isObject, type JsonObject, listOf, objectOf } from "@forter-orders/spec";
import { type Change, quote } from "../compare/change.ts";
import { stable } from "../json.ts";

const at = { direction: "both", where: "scenarios" } as const;

/** Changes of what the mock answers to what: triggers and other rules that went, changed, or came. */
export function compareScenarios(base: JsonObject, next: JsonObject): Change[] {
	const others = Object.keys({ ...base, ...next }).filter((key) => key !== "triggers");
	return [...compareTriggers(base, next), ...others.flatMap((key) => compareRule(key, base[key], next[key]))];
}

function compareTriggers(base: JsonObject, next: JsonObject): Change[] {
	const [before, after] = [triggersOf(base), triggersOf(next)];
	const gone = [...before].filter(([key, trigger]) => outcomeOf(after.get(key)) !== outcomeOf(trigger));
	const added = [...after].filter(([key]) => !before.has(key));
	return [
		...gone.map(([key, trigger]) => {
			const what = after.has(key) ? "gives another answer" : "is gone";
			return { ...at, row: "L5.removed", what: `the trigger ${nameOf(trigger)} ${what}` };
		}),
		...added.map(([, trigger]) => ({ ...at, row: "L5.added", what: `the trigger ${nameOf(trigger)} is new` })),
	];
}

function compareRule(key: string, base: unknown, next: unknown): Change[] {
	const [before, after] = [[base].flat(), [next].flat()].map((list) =>
		list.filter((entry) => entry !== undefined).map(plain),
	);
	const lost = before?.some((entry) => !after?.includes(entry));
	if (lost) return [{ ...at, row: "L5.removed", what: `the rule ${quote(key)} is changed or gone` }];
	return after?.some((entry) => !before?.includes(entry))
		? [{ ...at, row: "L5.added", what: `the rule ${quote(key)} has more` }]
		: [];
}

function triggersOf(scenarios: JsonObject): Map<string, JsonObject> {
	const triggers = listOf(scenarios.triggers).filter(isObject);
	return new Map(
		triggers.map((trigger) => [stable([trigger.operationId, trigger.pointer, trigger.value, trigger.when]), trigger]),
	);
}

function outcomeOf(trigger: JsonObject | undefined): string | undefined {
	return trigger && stable([trigger.status, trigger.example, objectOf(trigger.gives)]);
}

// How sure we are, and notes, are for readers.
function plain(entry: unknown): string {
	if (!isObject(entry)) return stable(entry);
	const { confidence: _, note: __, ...rest } = entry;
	return stable(rest);
}

// By its answer, since a value may be a card number.
function nameOf({ operationId, pointer, example }: JsonObject): string {
	return `of ${operationId} at ${pointer} that gives ${quote(example)}`;
}
