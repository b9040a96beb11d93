import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { contract, type Json, send } from "./support.ts";

const mock = await createMock();
const orderSchema = "contract:#/paths/~1v3~1orders~1%7Bid%7D/post/requestBody/content/application~1json/schema";
const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
addFormats.default(ajv);
ajv.addSchema(contract, "contract:");
const isOrder = ajv.compile({ $ref: orderSchema });

const orders = Object.entries(contract.components.examples)
	.filter(([key]) => key.endsWith(".request"))
	.map(([, { value }]) => value)
	.filter((value) => isOrder(value));

// Values that break one rule or another of whatever they replace.
const replacements: readonly unknown[] = [
	null,
	true,
	-1,
	0.5,
	"",
	"?",
	"x".repeat(5_000),
	[],
	[null],
	{},
	{ other: 1 },
];

interface Breach {
	readonly body: unknown;
	/** What was done to the order. */
	readonly change: number;
	readonly pointer: string;
	readonly rule: string;
}

test("names the one rule that a request breaks, and where, for every rule of an order", async () => {
	// One order is enough for each kind of fault at each place.
	const breaches = [...new Map(orders.flatMap(breachesOf).map((breach) => [kindOf(breach), breach])).values()];
	const rules = new Set(breaches.map(({ rule }) => rule));
	expect(breaches.length).toBeGreaterThan(2_000);
	expect([...rules].sort()).toEqual(
		expect.arrayContaining(["dependentRequired", "enum", "format", "pattern", "required", "type"]),
	);
	const wrong: unknown[] = [];
	for (const { body, pointer, rule } of breaches) {
		await send(mock, body);
		const found = mock.requests.at(-1)?.violations ?? [];
		const right =
			found.length === 1 && found[0]?.in === "body" && found[0].pointer === pointer && found[0].rule === rule;
		if (!right) wrong.push({ pointer, rule, found });
	}
	expect(wrong).toEqual([]);
});

test("says nothing of what an order may hold", async () => {
	for (const body of orders) {
		await send(mock, body);
		expect(mock.requests.at(-1)?.violations).toEqual([]);
	}
});

function kindOf({ pointer, rule, change }: Breach): string {
	return `${pointer.replace(/\/\d+/g, "/*")} ${rule} ${change}`;
}

/** Each change of a valid order that breaks exactly one rule, found by a validator of its own. */
function breachesOf(whole: Json): Breach[] {
	return placesOf(whole, []).flatMap((path) =>
		[remove, ...replacements.map(replace)].flatMap((act, change): Breach[] => {
			const body = structuredClone(whole);
			edit(body, path, act);
			if (isOrder(body)) return [];
			const errors = (isOrder.errors ?? []).filter(({ keyword }) => keyword !== "if");
			const [error] = errors;
			// Of alternatives the validator lists the faults of each; those are tested one by one elsewhere.
			if (error === undefined || errors.length !== 1 || ["anyOf", "oneOf"].includes(error.keyword)) return [];
			return [{ body, change, pointer: pointerOf(error), rule: error.keyword }];
		}),
	);
}

type Act = (holder: object, key: string) => void;

function remove(holder: object, key: string): void {
	if (Array.isArray(holder)) holder.splice(Number(key), 1);
	else Reflect.deleteProperty(holder, key);
}

function replace(value: unknown): Act {
	return (holder, key) => void Reflect.set(holder, key, value);
}

function placesOf(value: unknown, path: readonly string[]): string[][] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...placesOf(member, [...path, key])]);
}

function edit(body: object, path: readonly string[], act: Act): void {
	let holder: object = body;
	for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key);
	act(holder, path.at(-1) ?? "");
}

function pointerOf({ instancePath, params }: ErrorObject): string {
	return typeof params.missingProperty === "string" ? `${instancePath}/${params.missingProperty}` : instancePath;
}
