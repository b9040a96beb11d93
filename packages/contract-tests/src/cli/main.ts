#!/usr/bin/env node
import { exitCodes } from "./exit-codes.ts";
import { flushed, print, surviveClosedPipes } from "./print.ts";
import { runCommandLine } from "./run.ts";

function endOn(signal: "SIGINT" | "SIGTERM", code: number): void {
	process.once(signal, () => {
		print(process.stderr, "\norders-contract: interrupted; no report was written\n");
		process.exit(code);
	});
}

surviveClosedPipes(process.stdout, process.stderr);
endOn("SIGINT", exitCodes.interrupted);
endOn("SIGTERM", exitCodes.terminated);
const code = await runCommandLine(process.argv.slice(2));
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
// A connection that a target keeps open must not keep the process.
process.exit(code);
