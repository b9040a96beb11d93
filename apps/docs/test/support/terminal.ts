import { spawn } from "node:child_process";
import { once } from "node:events";

/** Where the commands of a page are typed. */
export interface Terminal {
	readonly cwd: string;
	readonly env: Record<string, string | undefined>;
}

/** How commands ended. */
export interface Typed {
	readonly exit: number;
	/** What they printed, errors included. */
	readonly output: string;
	/** The folder that they ended in. */
	readonly cwd: string;
}

/** A command that goes on until it is stopped. */
export interface RunningCommand {
	/** Waits until the command has printed a text. */
	printed(text: string): Promise<void>;
	/** Ctrl-C. */
	stop(): Promise<void>;
}

/** Runs commands as they stand and waits for their end, at most `timeout` milliseconds. */
export async function type(commands: string, { cwd, env }: Terminal, timeout: number): Promise<Typed> {
	const shell = spawn("bash", ["-ec", `trap 'pwd >&3' EXIT\n${commands}`], {
		cwd,
		env,
		timeout,
		stdio: ["ignore", "pipe", "pipe", "pipe"],
	});
	let output = "";
	let folder = "";
	shell.stdout?.on("data", (chunk: Buffer) => (output += chunk));
	shell.stderr?.on("data", (chunk: Buffer) => (output += chunk));
	shell.stdio[3]?.on("data", (chunk: Buffer) => (folder += chunk));
	const [exit] = await once(shell, "close");
	return { exit: exit ?? -1, output, cwd: folder.trim() };
}

/** Starts a command that does not end by itself, in a process group of its own as a terminal does. */
export function start(command: string, { cwd, env }: Terminal): RunningCommand {
	const shell = spawn("bash", ["-c", command], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
	const ended = once(shell, "close");
	let output = "";
	const reading = (chunk: Buffer) => (output += chunk);
	shell.stdout.on("data", reading);
	shell.stderr.on("data", reading);
	return {
		async printed(text) {
			while (!output.includes(text)) {
				const next = Promise.race([once(shell.stdout, "data"), once(shell.stderr, "data"), ended.then(() => "ended")]);
				if ((await next) === "ended") throw new Error(`"${command}" ended before it printed "${text}":\n${output}`);
			}
		},
		async stop() {
			if (shell.pid !== undefined && shell.exitCode === null && shell.signalCode === null) {
				process.kill(-shell.pid, "SIGINT");
			}
			await ended;
		},
	};
}
