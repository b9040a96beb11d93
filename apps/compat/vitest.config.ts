import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.unit.test.ts", "test/**/*.contract.test.ts"],
		// vitest leaves one processor free, which on two is half of them.
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
