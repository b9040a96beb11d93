import { defineConfig } from "vitest/config";

// Generous, because a machine that is busy is no finding.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
