import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

// What is published, tested from the outside; apart from the other tests because it takes longer.
const config: ViteUserConfig = defineConfig({
	test: {
		root: fileURLToPath(new URL("../..", import.meta.url)),
		include: ["test/package/*.packed.ts"],
		testTimeout: 240_000,
		hookTimeout: 600_000,
	},
});

export default config;
