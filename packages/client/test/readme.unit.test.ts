import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { policy } from "../src/policy.gen.ts";
import { apiKey, approved, serve } from "./server.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README lists the statuses and attempts of the contract", () => {
	const { statuses, maxAttempts } = policy.operations.V3Order.retry;
	expect(readme).toContain(`(${statuses.join(", ")})`);
	expect(readme).toContain(`what the contract advises (${maxAttempts})`);
});

test("the sample of the README runs with the built package", async () => {
	const sample = readme.match(/```ts\n([\s\S]*?)```/)?.[1] ?? "";
	await using server = await serve(approved);
	const { stdout, stderr } = await promisify(execFile)(
		process.execPath,
		["--input-type=module-typescript", "--eval", sample],
		{
			cwd: fileURLToPath(new URL("..", import.meta.url)),
			env: { FORTER_SITE_ID: "8b47c6d423ba", FORTER_API_KEY: apiKey, FORTER_BASE_URL: server.url },
		},
	);
	expect(stderr).not.toMatch(/Error/);
	expect(stdout).toBe("APPROVE ord-1\n");
});
