import { defineConfig } from "vitest/config";

// The CLI is started for real, which takes a second on a free machine and several on a busy one.
export default defineConfig({ test: { testTimeout: 20_000 } });
