import { defineConfig } from "vitest/config";

// The CLI is started for real, which takes a second on a free machine and several on a busy one.
// Prism is loaded once for each worker and not for each file; the tests keep no state in modules.
export default defineConfig({ test: { isolate: false, testTimeout: 20_000 } });
