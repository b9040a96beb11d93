import { expect, test } from "vitest";
import { compareScenarios } from "../src/packages/scenarios.ts";

const trigger = {
	operationId: "V3Order",
	pointer: "/email",
	value: "a@example.com",
	status: 200,
	example: "small",
	gives: { a: 1 },
};
const rowsOf = (base: object, next: object) =>
	compareScenarios({ ...base }, { ...next }).map(({ row, what }) => `${row} ${what}`);
const name = 'the trigger of V3Order at /email that gives "small"';

test("a trigger that is gone, or gives another answer, breaks the mock", () => {
	expect(rowsOf({ triggers: [trigger] }, { triggers: [] })).toEqual([`L5.removed ${name} is gone`]);
	for (const change of [{ status: 400 }, { example: "large" }, { gives: { a: 2 } }])
		expect(rowsOf({ triggers: [trigger] }, { triggers: [{ ...trigger, ...change }] })).toEqual([
			`L5.removed ${name} gives another answer`,
		]);
});

test("a trigger that is new is compatible, and one under another condition is another one", () => {
	expect(rowsOf({ triggers: [] }, { triggers: [trigger] })).toEqual([`L5.added ${name} is new`]);
	const other = { ...trigger, when: { pointer: "/type", value: "WEB" } };
	expect(rowsOf({ triggers: [trigger] }, { triggers: [trigger, other] })).toEqual([`L5.added ${name} is new`]);
});

test("notes, confidence and order say nothing", () => {
	const other = { ...trigger, value: "b@example.com" };
	const noted = { ...trigger, note: "New.", confidence: "low" };
	expect(rowsOf({ triggers: [trigger, other] }, { triggers: [other, noted] })).toEqual([]);
	expect(
		rowsOf({ lenient: { rules: ["a"], confidence: "low" } }, { lenient: { rules: ["a"], confidence: "high" } }),
	).toEqual([]);
});

test("other rules of the mock are compared whole", () => {
	expect(rowsOf({ lenient: { rules: ["a"] } }, { lenient: { rules: [] } })).toEqual([
		'L5.removed the rule "lenient" is changed or gone',
	]);
	expect(rowsOf({ links: [{ from: "a" }] }, {})).toEqual(['L5.removed the rule "links" is changed or gone']);
	expect(rowsOf({ links: [{ from: "a" }] }, { links: [{ from: "a" }, { from: "b" }] })).toEqual([
		'L5.added the rule "links" has more',
	]);
});

test("a message never names the value, which may be a card number", () => {
	expect(rowsOf({ triggers: [trigger] }, { triggers: [] }).join()).not.toContain(trigger.value);
});
