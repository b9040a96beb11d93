import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ours } from "../ours.ts";
import type { Requests } from "./request.ts";
import { residentMegabytes } from "./resident.ts";
import type { MockServer } from "./servers.ts";

/** A mock that runs as a process of its own. */
export interface RunningMock extends AsyncDisposable {
	readonly name: string;
	/** Milliseconds from the start of the process to its first answer. */
	readonly bootMs: number;
	/** Megabytes that the process and those it started hold after so many valid requests, eight at a time. */
	memoryAfter(count: number): Promise<number>;
}

/** A mock that answers on a port. */
export interface RunningServer extends RunningMock {
	readonly url: string;
}

/** Starts a mock and waits for its answer to a valid request, for half a minute at most. */
export async function startServer(
	{ name, args }: MockServer,
	contract: string,
	{ valid }: Requests,
): Promise<RunningServer> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const start = performance.now();
	const child = spawn(process.execPath, args(contract, port), { stdio: "ignore" });
	const stop = stopperOf(child);
	while (!(await answers(valid(url)))) {
		if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it answered`);
		if (performance.now() - start > 30_000) {
			await stop();
			throw new Error(`${name} did not answer within 30 s`);
		}
		await wait(5);
	}
	const bootMs = performance.now() - start;
	return {
		name,
		url,
		bootMs,
		async memoryAfter(count) {
			await repeat(count, () => valid(url));
			return residentMegabytes(child.pid ?? 0);
		},
		[Symbol.asyncDispose]: stop,
	};
}

/** Starts a process that asks its own mock without a port. */
export async function startByFetch(): Promise<RunningMock> {
	const start = performance.now();
	const child = fork(fileURLToPath(new URL("by-fetch.ts", import.meta.url)));
	const next = async (): Promise<unknown> => {
		const [message] = await Promise.race([once(child, "message"), once(child, "close")]);
		if (child.exitCode !== null) throw new Error(`${ours.mockByFetch} ended with ${child.exitCode}`);
		return message;
	};
	await next();
	return {
		name: ours.mockByFetch,
		bootMs: performance.now() - start,
		async memoryAfter(count) {
			child.send(count);
			await next();
			return residentMegabytes(child.pid ?? 0);
		},
		[Symbol.asyncDispose]: stopperOf(child),
	};
}

/** Does something so many times, eight at a time. */
export async function repeat(count: number, act: () => Promise<unknown>): Promise<void> {
	let left = count;
	const lane = async (): Promise<void> => {
		while (left-- > 0) await act();
	};
	await Promise.all(Array.from({ length: 8 }, lane));
}

function stopperOf(child: ChildProcess): () => Promise<void> {
	const closed = once(child, "close");
	return async () => {
		child.kill();
		const killer = setTimeout(() => child.kill("SIGKILL"), 2000);
		await closed;
		clearTimeout(killer);
	};
}

async function answers(request: Promise<unknown>): Promise<boolean> {
	return request.then(
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
