import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Where and with what a command runs. */
export interface Place {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end and returns what it printed; a failure carries all of its output. */
export async function run(
	command: string,
	args: readonly string[],
	{ cwd, env = process.env }: Place,
): Promise<string> {
	const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
	const ended = new Promise<number | null>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
	if (code === 0) return out;
	throw new Error(`\`${[command, ...args].join(" ")}\` ended with ${code}, expected 0.\n${out}\n${err}`);
}
