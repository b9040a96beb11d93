import { spawn } from "node:child_process";

/** How a command ended. */
export interface CommandResult {
	readonly stdout: string;
	/** Wall clock, in milliseconds. */
	readonly ms: number;
}

/** How a command is run; it is killed after `timeoutMs`, three minutes by default. */
export interface CommandOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	readonly timeoutMs?: number;
}

/** Runs a command to its end; rejects with its last words when it fails, is missing or takes too long. */
export async function runCommand(
	command: string,
	args: readonly string[],
	{ cwd = process.cwd(), env = process.env, timeoutMs = 180_000 }: CommandOptions = {},
): Promise<CommandResult> {
	const start = performance.now();
	const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: timeoutMs });
	let stdout = "";
	let all = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
		all += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		all += text;
	});
	const name = [command, ...args].join(" ");
	return new Promise((resolve, reject) => {
		child.on("error", (cause) => reject(new Error(`cannot run ${name}: ${cause.message}`, { cause })));
		child.on("close", (code, signal) => {
			const ms = performance.now() - start;
			if (code === 0) resolve({ stdout, ms });
			else reject(new Error(`${name} ended with ${signal ?? code} after ${ms.toFixed(0)} ms:\n${all.slice(-2000)}`));
		});
	});
}
