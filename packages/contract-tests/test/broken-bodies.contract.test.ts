import { createMock } from "@forter-orders/mock";
import { afterAll, describe, expect, test } from "vitest";
import { brokenBodies } from "../src/broken-bodies.ts";
import { operations } from "../src/operations.ts";
import { send } from "../src/request.ts";
import { schemaErrors } from "../src/schema-check.ts";

describe("a broken body gets 400 and the right place", async () => {
	const mock = await createMock();
	afterAll(() => mock.close());
	const lastViolations = () => mock.requests.at(-1)?.violations ?? [];

	const cases = operations.flatMap((operation) => brokenBodies(operation).map((broken) => ({ operation, ...broken })));

	test.each(cases)("$title", async ({ operation, body, pointer, rule }) => {
		expect(schemaErrors(body, operation.request.schema)).not.toEqual([]);
		const response = await send(mock, operation, { body });
		expect(response.status).toBe(400);
		expect(lastViolations()).toEqual([expect.objectContaining({ pointer, rule })]);
	});
});
