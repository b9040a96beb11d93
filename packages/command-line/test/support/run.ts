import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** How a process ended. */
export interface Ended {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Where the command of the tests is. */
export const letters: string = fileURLToPath(new URL("../fixtures/letters.ts", import.meta.url));

/** Runs Node to its end. */
export async function runNode(args: readonly string[], cwd?: string): Promise<Ended> {
	return ended(spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] }));
}

/** Runs a line of a shell, in which `$NODE` is this Node, to its end. */
export async function runShell(line: string, cwd?: string): Promise<Ended> {
	const env = { ...process.env, NODE: process.execPath };
	return ended(spawn("sh", ["-c", line], { cwd, env, stdio: ["ignore", "pipe", "pipe"] }));
}

async function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
	const read = (stream: typeof child.stdout) => (stream ? text(stream) : "");
	const [stdout, stderr, [code]] = await Promise.all([read(child.stdout), read(child.stderr), once(child, "close")]);
	return { code, stdout, stderr };
}
