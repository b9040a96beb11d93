import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.unit.test.ts", "test/**/*.contract.test.ts"],
		// One process for many files: each would load the tools and read the documents again.
		isolate: false,
		// vitest leaves one processor free, which on two is half of them.
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
