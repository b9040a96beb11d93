import { defineConfig } from "vitest/config";

// vitest leaves one processor free, which on two is half of them.
export default defineConfig({ test: { maxWorkers: 2 } });
