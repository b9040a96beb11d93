import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

// Quick runs of every part, apart from the unit tests because the first of them installs the peers.
const config: ViteUserConfig = defineConfig({
	test: {
		root: fileURLToPath(new URL("../..", import.meta.url)),
		include: ["test/quick/*.test.ts"],
		testTimeout: 300_000,
		fileParallelism: false,
	},
});

export default config;
