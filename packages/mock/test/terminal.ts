import { EventEmitter } from "node:events";
import { expect, onTestFinished } from "vitest";
import { runCommandLine } from "../src/cli/main.ts";

/** A terminal in this process, for what does not depend on the process: starting one takes most of a second. */
class FakeTerminal extends EventEmitter {
	readonly said = { stdout: "", stderr: "" };
	readonly exits: number[] = [];
	readonly stdout = this.#output("stdout");
	readonly stderr = this.#output("stderr");
	readonly exit = (status: number) => this.exits.push(status);

	#output(name: "stdout" | "stderr") {
		return Object.assign(new EventEmitter(), { writable: true, write: (text: string) => (this.said[name] += text) });
	}
}

/** Runs the command in this process to its end. */
export async function runHere(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	const terminal = new FakeTerminal();
	return { code: await runCommandLine(args, terminal), ...terminal.said };
}

export interface Listening {
	readonly url: string;
	readonly stderr: string;
	stdout(): string;
	lines(): string[];
}

/** Starts a mock in this process. */
export async function listen(...args: string[]): Promise<Listening> {
	const terminal = new FakeTerminal();
	expect(await runCommandLine(["--port", "0", ...args], terminal)).toBe(0);
	onTestFinished(() => void terminal.emit("SIGTERM"));
	const stdout = () => terminal.said.stdout;
	const lines = () => stdout().trim().split("\n");
	return { url: urlIn(stdout()) ?? "", stderr: terminal.said.stderr, stdout, lines };
}

/** The URL that the command printed. */
export function urlIn(text: string): string | undefined {
	return /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
}
