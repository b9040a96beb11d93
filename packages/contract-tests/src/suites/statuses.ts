import { describe, expect, test } from "vitest";
import { operations } from "../operations.ts";
import { send, type Target } from "../request.ts";

/** Reaches every documented status of every operation and expects one of its documented bodies. */
export function describeStatuses(target: () => Target): void {
	describe.each(operations)("statuses of $operationId", (operation) => {
		test.each([...operation.responses])(
			"%i is answered with a documented body",
			async (status, { mediaType, examples }) => {
				const response = await send(target(), operation, { headers: { prefer: `code=${status}` } });
				expect(response.status).toBe(status);
				expect(response.headers.get("content-type")).toContain(mediaType);
				expect(examples.map(({ value }) => value)).toContainEqual(await response.json());
			},
		);
	});
}
