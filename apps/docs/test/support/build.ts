import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const script = fileURLToPath(new URL("../../src/build.ts", import.meta.url));

/** Runs the build as its command does, in a process of its own; gives how long it took, in milliseconds. */
export async function build(...options: string[]): Promise<number> {
	const start = performance.now();
	await promisify(execFile)(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...options]);
	return performance.now() - start;
}
