import { defineConfig } from "vitest/config";

// Generous, because a machine that is busy is no finding.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };
// vitest leaves one processor free, which on two is half of them.
const maxWorkers = 2;

export default defineConfig({ test: { maxWorkers, ...patience } });
