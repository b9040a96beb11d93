import { defineConfig } from "vitest/config";

// Generous, because a machine that is busy is no finding: the CLI is started for real, and thousands of orders are sent.
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };

// Prism is loaded once for each worker and not for each file; the tests keep no state in modules.
export default defineConfig({ test: { isolate: false, ...patience } });
