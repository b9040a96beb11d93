import { describe, expect, test } from "vitest";
import { operations } from "../operations.ts";
import { credentials, send, type Target } from "../request.ts";

/** Leaves out and spoils each part of the credentials and expects 401. */
export function describeCredentials(target: () => Target): void {
	const parts = Object.keys(credentials());

	describe.each(operations)("credentials of $operationId", (operation) => {
		test.each(parts)("a request without %s gets 401", async (part) => {
			const response = await send(target(), operation, { headers: { [part]: undefined } });
			expect(response.status).toBe(401);
		});

		test("a request without any gets 401", async () => {
			const none = Object.fromEntries(parts.map((part) => [part, undefined]));
			expect((await send(target(), operation, { headers: none })).status).toBe(401);
		});

		test.each(["Bearer abc", "Basic", "abc"])("the authorization %j is none", async (authorization) => {
			expect((await send(target(), operation, { headers: { authorization } })).status).toBe(401);
		});
	});
}
