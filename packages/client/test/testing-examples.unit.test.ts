import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { examplesSource } from "../scripts/examples-source.ts";

const require = createRequire(import.meta.url);
const source = "@forter-orders/openapi/openapi.json";
const bundle = readFileSync(require.resolve(source), "utf8");
const scenarios = readFileSync(require.resolve("@forter-orders/openapi/scenarios.json"), "utf8");

test("src/testing/examples.gen.ts is what the contract gives", () => {
	const generated = readFileSync(new URL("../src/testing/examples.gen.ts", import.meta.url), "utf8");
	expect(examplesSource(JSON.parse(bundle), JSON.parse(scenarios), source)).toBe(generated);
});

test("a status, an example and a trigger added to the contract arrive without a hand edit", () => {
	const contract = JSON.parse(bundle);
	contract.components.responses.Conflict = {
		content: { "application/json": { examples: { conflict: { value: { message: "It was sent already." } } } } },
	};
	contract.paths["/v3/orders/{id}"].post.responses[409] = { $ref: "#/components/responses/Conflict" };
	const trigger = { operationId: "V3Order", pointer: "/orderId", value: "twice", status: 409, example: "conflict" };
	const changed = examplesSource(contract, { triggers: [trigger] }, source);
	expect(changed).toMatch(/V3Order: .*\| 409/);
	expect(changed).toMatch(/V3Order: .*\| "conflict"/);
	expect(changed).toContain('"conflict": {"message":"It was sent already."},');
	expect(changed).toContain(JSON.stringify(trigger));
});

test("an operation added to the contract arrives without a hand edit, also without examples", () => {
	const contract = JSON.parse(bundle);
	const responses = { 204: { description: "It was cancelled." }, 404: { $ref: "#/components/responses/NotFound" } };
	contract.paths["/v3/orders/{id}/cancel"] = { parameters: [], put: { operationId: "V3OrderCancel", responses } };
	const changed = examplesSource(contract, JSON.parse(scenarios), source);
	expect(changed).toContain('\tV3OrderCancel: "not-found";');
	expect(changed).toContain("\tV3OrderCancel: 404;");
	expect(changed).toContain(
		'"V3OrderCancel":{"method":"put","path":"/v3/orders/{id}/cancel","responses":{"204":[],"404":["not-found"]}}',
	);
});

test("says so when a trigger names an example that is not there", () => {
	const triggers = [{ operationId: "V3Order", pointer: "/orderId", value: "1", status: 200, example: "no-such" }];
	expect(() => examplesSource(JSON.parse(bundle), { triggers }, source)).toThrow(
		/no example no-such for 200 of V3Order/,
	);
});

test("says so when a trigger has no pointer", () => {
	const triggers = [{ operationId: "V3Order", pointer: "orderId", value: "1", status: 200, example: "card-approved" }];
	expect(() => examplesSource(JSON.parse(bundle), { triggers }, source)).toThrow(/needs a JSON Pointer/);
});

test("says so when two examples of one name differ", () => {
	const contract = JSON.parse(bundle);
	const { examples } = contract.paths["/v3/orders/{id}/results"].post.responses[200].content["application/json"];
	examples["card-approved"] = { value: { forterDecision: "DECLINE" } };
	expect(() => examplesSource(contract, JSON.parse(scenarios), source)).toThrow(/name card-approved/);
});
