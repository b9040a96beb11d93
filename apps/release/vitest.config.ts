import { defineConfig } from "vitest/config";

// A release is rehearsed with real installs and builds.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
