import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";

export type Ended = { code: number | null; stdout: string; stderr: string };

/** A run of the main job. */
export type Started = {
	child: ChildProcessByStdio<null, Readable, Readable>;
	ended: Promise<Ended>;
	/** Waits until standard output has the text. */
	printed: (text: string) => Promise<string>;
};

/** Starts the main job with free ports, unless the arguments name others. */
export function spawnStart(...args: string[]): Started {
	const child = spawn(process.execPath, ["src/cli.ts", "--port", "0", "--docs-port", "0", ...args], {
		cwd: new URL("..", import.meta.url),
		stdio: ["ignore", "pipe", "pipe"],
	});
	let stdout = "";
	let stderr = "";
	child.stdout.on("data", (chunk: Buffer) => {
		stdout += chunk.toString();
	});
	child.stderr.on("data", (chunk: Buffer) => {
		stderr += chunk.toString();
	});
	const ended: Promise<Ended> = once(child, "close").then(([code]) => ({ code, stdout, stderr }));
	const printed = async (text: string): Promise<string> => {
		while (!stdout.includes(text)) {
			await Promise.race([once(child.stdout, "data"), ended.then(() => Promise.reject(new Error(stdout + stderr)))]);
		}
		return stdout;
	};
	return { child, ended, printed };
}

/** Runs the main job to its end. */
export const runStart = (...args: string[]): Promise<Ended> => spawnStart(...args).ended;

/** The last line of standard output, as JSON. */
export function lastLine({ stdout }: Ended): Record<string, unknown> {
	return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}
