import { defineConfig } from "vitest/config";

// Generous, because a machine that is busy is no finding.
const patience = { testTimeout: 300_000, hookTimeout: 600_000 };
// vitest leaves one processor free, which on two is half of them.
const maxWorkers = 2;
// Concurrent tests start processes of their own.
const maxConcurrency = 2;

export default defineConfig({ test: { include: ["test/**/*.test.ts"], maxWorkers, maxConcurrency, ...patience } });
