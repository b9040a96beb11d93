import module from "node:module";

// Node 22 and later keep what they compiled from here on, which halves the time to load from the second start on.
module.enableCompileCache?.();

const { run } = await import("./main.ts");
await run();
