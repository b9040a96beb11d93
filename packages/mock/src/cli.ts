#!/usr/bin/env node
import module from "node:module";
import { main } from "./cli/main.ts";

// Node 22 and later keep what they compiled, which halves the time to load Prism from the second start on.
module.enableCompileCache?.();

process.exitCode = await main(process.argv.slice(2), process);
