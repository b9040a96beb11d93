import { expect, test } from "vitest";
import { bodyExamples, triggers } from "./contract.ts";

test.each(triggers)("$value at $pointer names an example of $operationId", ({ operationId, status, example }) => {
	const names = bodyExamples.filter(({ where }) => where === `${operationId} ${status}`).map(({ name }) => name);
	expect(names).toContain(example);
});

test.each(triggers)("the request of $example carries its trigger", (trigger) => {
	const request = bodyExamples.find(
		({ where, name }) => where === `${trigger.operationId} request` && name === trigger.example,
	);
	expect(valueAt(request?.value, trigger.pointer)).toBe(trigger.value);
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

function valueAt(value: unknown, pointer: string): unknown {
	const keys = pointer.split("/").slice(1);
	return keys.reduce(
		(parent, key) => (typeof parent === "object" && parent ? Reflect.get(parent, key) : undefined),
		value,
	);
}
