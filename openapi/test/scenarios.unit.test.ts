import { expect, test } from "vitest";
import { bodyExamples, operations, scenarios, triggers } from "./contract.ts";

test.each(triggers)("$value at $pointer names an example of $operationId", ({ operationId, status, example }) => {
	const names = bodyExamples.filter(({ where }) => where === `${operationId} ${status}`).map(({ name }) => name);
	expect(names).toContain(example);
});

test.each(triggers)("the request of $example carries its trigger", (trigger) => {
	const request = bodyExamples.find(
		({ where, name }) => where === `${trigger.operationId} request` && name === trigger.example,
	);
	expect(valueAt(request?.value, trigger.pointer)).toBe(trigger.value);
	if (trigger.when) expect(valueAt(request?.value, trigger.when.pointer)).toBe(trigger.when.value);
});

test.each(triggers)("$example gives what $value promises", ({ operationId, status, example, gives }) => {
	const response = bodyExamples.find(({ where, name }) => where === `${operationId} ${status}` && name === example);
	expect(Object.keys(gives)).not.toEqual([]);
	expect(response?.value).toMatchObject(gives);
});

test("no trigger is defined twice", () => {
	const keys = triggers.map(({ operationId, pointer, value }) => `${operationId} ${pointer} ${value}`);
	expect(new Set(keys).size).toBe(keys.length);
});

test.each(scenarios.order.steps)("a request example is at the step %s, and a response has a decision", (step) => {
	const values = bodyExamples.map(({ value }) => value);
	expect(values.map((value) => valueAt(value, scenarios.order.step))).toContain(step);
	expect(values.map((value) => valueAt(value, scenarios.order.decision))).toContainEqual(expect.any(String));
});

test.each(scenarios.links)("$from.operationId gives the value that $to.operationId repeats", ({ from, to }) => {
	const given = bodyExamples
		.filter(({ where }) => where.startsWith(`${from.operationId} 2`))
		.map(({ value }) => valueAt(value, from.pointer));
	const repeated = bodyExamples
		.filter(({ where }) => where === `${to.operationId} request`)
		.map(({ value }) => valueAt(value, to.pointer));
	expect(repeated.filter((value) => given.includes(value))).not.toEqual([]);
});

test.each(scenarios.links)("$to.operationId documents the status for a value that is not known", (link) => {
	const operation = operations.find(({ operationId }) => operationId === link.to.operationId);
	expect(Object.keys(operation?.responses ?? {})).toContain(String(link.otherwise));
});

function valueAt(value: unknown, pointer: string): unknown {
	const keys = pointer.split("/").slice(1);
	return keys.reduce(
		(parent, key) => (typeof parent === "object" && parent ? Reflect.get(parent, key) : undefined),
		value,
	);
}
