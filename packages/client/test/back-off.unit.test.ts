import { expect, test } from "vitest";
import { delayMs, retryAfterMs } from "../src/back-off.ts";

test("reads seconds and dates", () => {
	expect(retryAfterMs("3")).toBe(3000);
	const inTenSeconds = retryAfterMs(new Date(Date.now() + 10_000).toUTCString());
	expect(inTenSeconds).toBeGreaterThan(8000);
	expect(inTenSeconds).toBeLessThanOrEqual(10_000);
});

test.each([null, "", "1.5", "-1", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"])("does not wait for %j", (value) => {
	expect(retryAfterMs(value)).toBe(0);
});

test("spreads the waits over the whole delay", () => {
	const waits = Array.from({ length: 200 }, () => delayMs(100, null));
	expect(Math.min(...waits)).toBeLessThan(20);
	expect(Math.max(...waits)).toBeGreaterThan(80);
	expect(Math.max(...waits)).toBeLessThanOrEqual(100);
});
