import { type ChildProcess, exec, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { credentials, order } from "./support.ts";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

interface Run {
	readonly child: ChildProcess;
	readonly url: string;
	stdout(): string;
	stderr(): string;
	ended: Promise<number | null>;
}

async function start(...args: string[]): Promise<Run> {
	const child = spawn(process.execPath, [cli, "--port", "0", ...args]);
	onTestFinished(() => void child.kill("SIGKILL"));
	const text = { stdout: "", stderr: "" };
	child.stderr.on("data", (chunk) => (text.stderr += chunk));
	const ended = once(child, "exit").then(([code]) => code);
	const url = new Promise<string>((resolve) => {
		child.stdout.on("data", (chunk) => {
			text.stdout += chunk;
			const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text.stdout)?.[0];
			if (found && text.stdout.endsWith("\n")) resolve(found);
		});
	});
	return { child, url: await url, stdout: () => text.stdout, stderr: () => text.stderr, ended };
}

/** Runs to the end, for calls that do not listen. */
async function runToEnd(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
	const child = spawn(process.execPath, [cli, ...args]);
	const [stdout, stderr, [code]] = await Promise.all([
		child.stdout.toArray(),
		child.stderr.toArray(),
		once(child, "exit"),
	]);
	return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

function post(url: string, body: unknown): Promise<Response> {
	const headers = { ...credentials, "content-type": "application/json" };
	return fetch(`${url}/v3/orders/ord-1`, { method: "POST", headers, body: JSON.stringify(body) });
}

test("prints its URL, a cURL line that works, and a line for each request", async () => {
	const run = await start();
	const curl = run.stdout().split("\n")[1] ?? "";
	const { stdout } = await promisify(exec)(curl);
	expect(JSON.parse(stdout)).toMatchObject({ forterDecision: "APPROVE" });
	await post(run.url, order("/payment"));
	await expect.poll(run.stdout).toMatch(/^POST \/v3\/orders\/ord-1 400 \d+ ms {2}body \/payment is required$/m);
	expect(run.stdout()).toMatch(/^POST \/v3\/orders\/ord-20261122-0001 200 \d+ ms {2}by trigger$/m);
	expect(run.stdout()).not.toContain("robin@");
});

test("prints one JSON object a line with --json, without bodies", async () => {
	const run = await start("--json");
	await post(run.url, order("/payment"));
	await expect.poll(() => run.stdout().trim().split("\n").length).toBe(2);
	const [listening, request] = run
		.stdout()
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(listening).toMatchObject({ event: "listening", url: run.url, curl: expect.stringMatching(/^curl /) });
	expect(request).toMatchObject({ event: "request", status: 400, violations: [{ pointer: "/payment" }] });
	expect(request).not.toHaveProperty("body");
});

test("prints no requests with --quiet", async () => {
	const run = await start("--quiet");
	await post(run.url, order());
	run.child.kill("SIGTERM");
	await run.ended;
	expect(run.stdout().trim().split("\n")).toHaveLength(2);
});

test.each(["SIGTERM", "SIGINT"] as const)("ends with 0 on %s, without a word", async (signal) => {
	const run = await start();
	await (await post(run.url, order())).text();
	const startedAt = performance.now();
	run.child.kill(signal);
	expect(await run.ended).toBe(0);
	expect(performance.now() - startedAt).toBeLessThan(1_900);
	expect(run.stderr()).toBe("");
});

test("starts with the faults of the command line, and ends with 0 although one holds a connection up", async () => {
	const run = await start("--fault", "status; status=503; times=1", "--fault", "fault=stall");
	expect((await post(run.url, order())).status).toBe(503);
	const stalled = post(run.url, order()).catch(() => "closed");
	await expect.poll(run.stdout).toMatch(/ fault stall; by pair/m);
	run.child.kill("SIGTERM");
	expect(await run.ended).toBe(0);
	expect(await stalled).toBe("closed");
	expect(run.stderr()).toBe("");
});

test("does not wait for a request in flight at a second signal", async () => {
	const run = await start();
	const socket = connect(Number(new URL(run.url).port), "127.0.0.1").on("error", () => {});
	socket.write("POST /v3/orders/o HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{");
	await sleep(200);
	const startedAt = performance.now();
	run.child.kill("SIGTERM");
	await sleep(100);
	run.child.kill("SIGINT");
	expect(await run.ended).toBe(130);
	expect(performance.now() - startedAt).toBeLessThan(1_500);
	expect(run.stderr()).toBe("");
});

test("ends with 0, without a word, when nobody reads its output any more", async () => {
	const run = await start();
	run.child.stdout?.destroy();
	for (let count = 0; count < 3; count += 1) await post(run.url, order()).catch(() => undefined);
	expect(await run.ended).toBe(0);
	expect(run.stderr()).toBe("");
});

test.each([
	[["--prot", "1"], "orders-mock: Unknown option '--prot'; see orders-mock --help\n"],
	[
		["--port", "http"],
		'orders-mock: --port must be a whole number from 0 to 65535, got "http"; see orders-mock --help\n',
	],
	[
		["--port", "70000"],
		'orders-mock: --port must be a whole number from 0 to 65535, got "70000"; see orders-mock --help\n',
	],
	[["a.yaml", "b.yaml"], "orders-mock: only one FILE can be mocked, got 2; see orders-mock --help\n"],
	[["--profile", "loose"], 'orders-mock: --profile must be strict or lenient, got "loose"; see orders-mock --help\n'],
	[["--api-key", ""], "orders-mock: --api-key and --site-id must not be empty; see orders-mock --help\n"],
	[
		["--fault", "delay; ms=soon"],
		"orders-mock: --fault: ms of delay must be a whole number from 0 to 600000, got NaN; see orders-mock --help\n",
	],
	[
		["--fault", "reset; on=Nope"],
		'orders-mock: --fault: the document has no operation "Nope"; it has V3Order, V3OrderResults; see orders-mock --help\n',
	],
	[["--port"], "orders-mock: Option '--port <value>' argument missing; see orders-mock --help\n"],
])("says in one line what is wrong with %j", async (args, line) => {
	expect(await runToEnd(...args)).toEqual({ code: 2, stdout: "", stderr: line });
});

test("says in one line that the port is in use", async () => {
	const holder = createServer().listen(0, "127.0.0.1");
	await once(holder, "listening");
	onTestFinished(() => void holder.close());
	const address = holder.address();
	const port = typeof address === "object" && address ? address.port : 0;
	expect(await runToEnd("--port", String(port))).toEqual({
		code: 1,
		stdout: "",
		stderr: `orders-mock: port ${port} on 127.0.0.1 is in use; choose another one, or 0 for any that is free\n`,
	});
});

test("prints its help and its version", async () => {
	expect(await runToEnd("--help")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: orders-mock/) });
	expect(await runToEnd("--version")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test("mocks the document of a file, with a cURL line that works", async () => {
	const file = fileURLToPath(new URL("documents/pets/openapi.yaml", import.meta.url));
	const run = await start(file);
	const curl = run.stdout().split("\n")[1] ?? "";
	const { stdout } = await promisify(exec)(curl);
	expect(JSON.parse(stdout)).toEqual([{ id: 1, name: "Rex", tag: null }]);
	await expect.poll(run.stdout).toMatch(/^GET \/pets 200 \d+ ms/m);
});

test("says in one line what is wrong with the file", async () => {
	expect(await runToEnd("no-such.yaml")).toEqual({
		code: 1,
		stdout: "",
		stderr: "orders-mock: there is no file no-such.yaml that can be read\n",
	});
	const { code, stderr } = await runToEnd(fileURLToPath(import.meta.url));
	expect(code).toBe(1);
	expect(stderr).toMatch(/^orders-mock: .*cli\.contract\.test\.ts cannot be read: [^\n]+\n$/);
});

test("lets pass what the server lets pass, for one key alone, which it does not print", async () => {
	const run = await start("--profile", "lenient", "--api-key", "test-key", "--site-id", "8b47c6d423ba");
	expect((await post(run.url, order("/payment"))).status).toBe(200);
	const headers = { ...credentials, authorization: `Basic ${btoa("wrong-key:")}`, "content-type": "application/json" };
	const refused = await fetch(`${run.url}/v3/orders/ord-1`, { method: "POST", headers, body: JSON.stringify(order()) });
	expect(refused.status).toBe(401);
	await expect.poll(run.stdout).toMatch(/ 401 \d+ ms {2}header \/authorization is not what this mock accepts$/m);
	expect(run.stdout()).toContain("-u YOUR-API-KEY:");
	expect(run.stdout()).not.toMatch(/test-key|wrong-key/);
});
