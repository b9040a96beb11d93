import { describe, expect, test } from "vitest";
import { operations } from "../operations.ts";
import { send, type Target } from "../request.ts";

/**
 * Sends every example of a request and expects the response of the same name. A target that does not know which answer
 * belongs to a request, as the stock Prism, is asked for it by name.
 */
export function describeExamples(target: () => Target, namesAnswer: boolean): void {
	describe.each(operations)("examples of $operationId", (operation) => {
		const expected = new Map(operation.responses.get(200)?.examples.map(({ name, value }) => [name, value]));

		test.each(operation.request.examples)("$name is accepted and answered as documented", async ({ name, value }) => {
			const response = await send(target(), operation, {
				body: value,
				headers: namesAnswer ? { prefer: `example=${name}` } : {},
			});
			expect(response.status).toBe(200);
			expect(await response.json()).toEqual(expected.get(name));
		});
	});
}
