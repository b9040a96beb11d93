import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, expectTypeOf, test } from "vitest";
import { ownKinds } from "../scripts/error-prose.ts";
import { errorCatalogue } from "../scripts/errors-source.ts";
import { mayPass } from "../src/errors.ts";
import type { OrdersErrorKind } from "../src/index.ts";
import { operations } from "../src/operation.ts";
import { type DocumentedErrorKind, policy } from "../src/policy.gen.ts";
import { manifest } from "./manifest.ts";
import { order } from "./order.ts";
import { clientOf, json, serve } from "./server.ts";

const { resolve } = createRequire(import.meta.url);
const contract = JSON.parse(readFileSync(resolve("@forter-orders/openapi/openapi.json"), "utf8"));
const catalogue = errorCatalogue(contract);

test("the built errors.json is what the contract and the client give", () => {
	const built = readFileSync(resolve("@forter-orders/client/errors.json"), "utf8");
	expect(JSON.parse(built)).toEqual(catalogue);
	expect(manifest.exports["./errors.json"]).toBe("./dist/errors.json");
});

test("its kinds are those of an OrdersError, each once", () => {
	const documented = Object.values(policy.operations).flatMap(({ errors }) => Object.values(errors));
	const kinds = [...new Set(documented.map(({ kind }) => kind)), ...Object.keys(ownKinds)];
	expect(catalogue.map(({ kind }) => kind).sort()).toEqual(kinds.sort());
	// The compiler sees to it that the two parts of the list are the union.
	expectTypeOf<DocumentedErrorKind | keyof typeof ownKinds>().toEqualTypeOf<OrdersErrorKind>();
	expectTypeOf<(typeof documented)[number]["kind"]>().toEqualTypeOf<DocumentedErrorKind>();
});

describe.each(catalogue)("$kind", ({ kind, meaning, cause, action, retried, statuses, retriedStatuses }) => {
	test("says in sentences what happened, why, and what to do", () => {
		for (const text of [meaning, cause, action]) expect(text).toMatch(/^[A-Z\w].*\.$/s);
	});

	test("is retried as the client does it", () => {
		const passes = (status?: number): boolean =>
			Object.values(operations).some((operation) => mayPass(operation, kind, status));
		expect(statuses.filter(passes)).toEqual(retriedStatuses);
		expect(retried).toBe(passes() || retriedStatuses.length > 0);
	});
});

const answers = catalogue.flatMap(({ statuses, ...entry }) => statuses.map((status) => ({ status, ...entry })));

test.each(answers)("$status is of the kind $kind, with its advice, and retried or not", async (answer) => {
	const { status, kind, advice, retriedStatuses } = answer;
	await using server = await serve(json(status, {}));
	const outcome = await clientOf(server).decide(order);
	expect(outcome).toMatchObject({ ok: false, error: { kind, status } });
	if (advice) expect(outcome).toMatchObject({ advice });
	const { maxAttempts } = policy.operations.V3Order.retry;
	expect(server.received).toHaveLength(retriedStatuses.includes(status) ? maxAttempts : 1);
});

test("says what the contract lacks", () => {
	const without = structuredClone(contract);
	delete without.components.responses.NotFound["x-advice"].description;
	expect(() => errorCatalogue(without)).toThrow("The contract needs a string at x-advice description of NotFound.");
});
