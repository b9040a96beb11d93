import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

// What is published, tested from the outside; apart from the unit tests because it takes longer.
const config: ViteUserConfig = defineConfig({
	test: {
		root: fileURLToPath(new URL("../..", import.meta.url)),
		include: ["test/{consumer,package,runtimes}/**/*.{packed,runtime}.test.ts"],
		globalSetup: "test/package/install.ts",
		testTimeout: 120_000,
		hookTimeout: 60_000,
	},
});

export default config;
