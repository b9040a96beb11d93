import { defineConfig } from "vitest/config";

// Generous, because a machine that is busy is no finding.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({ test: { include: ["test/*.test.ts"], ...patience } });
