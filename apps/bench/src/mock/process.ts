import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { runCommand } from "../command.ts";
import type { MockServer } from "./servers.ts";

/** A mock that runs as a process and answers on a port. */
export interface RunningMock extends AsyncDisposable {
	readonly name: string;
	readonly url: string;
	/** Milliseconds from the start of the process to its first answer. */
	readonly bootMs: number;
	/** Megabytes that the process and those it started hold. */
	memory(): Promise<number>;
}

/** Starts a mock and waits for its answer to `request`, for half a minute at most. */
export async function startMock(
	{ name, args }: MockServer,
	contract: string,
	request: (url: string) => Promise<unknown>,
): Promise<RunningMock> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const start = performance.now();
	const child = spawn(process.execPath, args(contract, port), { stdio: "ignore" });
	const closed = once(child, "close");
	const stop = async (): Promise<void> => {
		child.kill();
		const killer = setTimeout(() => child.kill("SIGKILL"), 2000);
		await closed;
		clearTimeout(killer);
	};
	while (!(await answers(request, url))) {
		if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it answered`);
		if (performance.now() - start > 30_000) {
			await stop();
			throw new Error(`${name} did not answer within 30 s`);
		}
		await wait(5);
	}
	const bootMs = performance.now() - start;
	return { name, url, bootMs, memory: () => residentMegabytes(child.pid ?? 0), [Symbol.asyncDispose]: stop };
}

async function answers(request: (url: string) => Promise<unknown>, url: string): Promise<boolean> {
	return request(url).then(
		() => true,
		() => false,
	);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (typeof address !== "object" || address === null) throw new Error("expected a TCP address");
	return address.port;
}

async function residentMegabytes(root: number): Promise<number> {
	const { stdout } = await runCommand("ps", ["-A", "-o", "pid=,ppid=,rss="]);
	const processes = stdout
		.trim()
		.split("\n")
		.map((line) => line.trim().split(/\s+/).map(Number));
	const family = new Set([root]);
	// Parents come before their children once the list has been gone through as often as the family is deep.
	for (let size = 0; size !== family.size; ) {
		size = family.size;
		for (const [pid = 0, parent = 0] of processes) if (family.has(parent)) family.add(pid);
	}
	const kilobytes = processes.reduce((sum, [pid = 0, , rss = 0]) => (family.has(pid) ? sum + rss : sum), 0);
	return kilobytes / 1000;
}
