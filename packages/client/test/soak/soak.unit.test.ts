import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("soak.ts", import.meta.url));
const timeout = 60_000;

// In small; `pnpm soak` makes 100,000 calls.
test("2,000 calls with random faults leave neither memory nor listeners behind", { timeout }, async () => {
	const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, "2000"], { timeout });
	const { growthPercent, unexpected, late, listenersLeft, mostListeners } = JSON.parse(stdout);
	expect(growthPercent).toBeLessThan(10);
	expect({ unexpected, late }).toEqual({ unexpected: [], late: 0 });
	expect(listenersLeft).toEqual({ signal: 0, rawSignal: 0 });
	expect(mostListeners).toBeGreaterThan(0);
});
