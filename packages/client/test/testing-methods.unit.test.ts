import { expect, test } from "vitest";
import { withMethods } from "../src/testing/methods.ts";

const client = {
	async decide(...given: readonly unknown[]) {
		return given;
	},
	call: {
		async V3Order(...given: readonly unknown[]) {
			return given;
		},
	},
	version: () => 1,
	get raw() {
		return "raw";
	},
};

test("methods get the shortest limit, at any depth, and nothing else is changed", async () => {
	const swift = withMethods(client, () => {});
	const options = { attemptTimeoutMs: 3000, maxAttempts: 2 };
	expect(await swift.decide("order-1", options)).toEqual(["order-1", { attemptTimeoutMs: 1, maxAttempts: 2 }]);
	expect(await swift.call.V3Order({ maxAttempts: 2 }, options)).toMatchObject([
		{ maxAttempts: 2 },
		{ attemptTimeoutMs: 1 },
	]);
	expect(options.attemptTimeoutMs).toBe(3000);
	expect([swift.raw, swift.version()]).toEqual(["raw", 1]);
});

test("the step afterwards may throw", async () => {
	const swift = withMethods(client, () => {
		throw new Error("a mistake");
	});
	await expect(swift.decide()).rejects.toThrow("a mistake");
	await expect(swift.call.V3Order()).rejects.toThrow("a mistake");
});
