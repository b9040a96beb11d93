import { type ChildProcess, exec, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import * as journals from "../src/journal.ts";
import { clocked, credentials, order, sendHalf } from "./support.ts";
import { listen, runHere, urlIn } from "./terminal.ts";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

interface Started {
	readonly child: ChildProcess;
	readonly url: string;
	stdout(): string;
	stderr(): string;
	readonly ended: Promise<number | null>;
}

/** Starts a mock in a process of its own. */
async function start(...args: string[]): Promise<Started> {
	const child = spawn(process.execPath, [cli, "--port", "0", ...args]);
	onTestFinished(() => void child.kill("SIGKILL"));
	const text = { stdout: "", stderr: "" };
	child.stderr.on("data", (chunk) => (text.stderr += chunk));
	const ended = once(child, "exit").then(([code]) => code);
	const url = new Promise<string>((resolve) => {
		child.stdout.on("data", (chunk) => {
			text.stdout += chunk;
			const found = urlIn(text.stdout);
			if (found && text.stdout.endsWith("\n")) resolve(found);
		});
	});
	return { child, url: await url, stdout: () => text.stdout, stderr: () => text.stderr, ended };
}

/** Runs the command in a process of its own to its end. */
async function spawned(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
	const child = spawn(process.execPath, [cli, ...args]);
	const [stdout, stderr, [code]] = await Promise.all([
		child.stdout.toArray(),
		child.stderr.toArray(),
		once(child, "exit"),
	]);
	return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
	const all = { ...credentials, "content-type": "application/json", ...headers };
	return fetch(`${url}/v3/orders/ord-1`, { method: "POST", headers: all, body: JSON.stringify(body) });
}

test("prints its URL, a cURL line that works, and a line for each request", async () => {
	const { url, stdout, lines } = await listen();
	const { stdout: answer } = await promisify(exec)(lines()[1] ?? "");
	expect(JSON.parse(answer)).toMatchObject({ forterDecision: "APPROVE" });
	await post(url, order("/payment"));
	expect(stdout()).toMatch(/^POST \/v3\/orders\/ord-1 400 \d+ ms {2}body \/payment is required$/m);
	expect(stdout()).toMatch(/^POST \/v3\/orders\/ord-20261122-0001 200 \d+ ms {2}by trigger$/m);
	expect(stdout()).not.toContain("robin@");
});

test("prints one JSON object a line with --json, without bodies", async () => {
	const { url, lines } = await listen("--json");
	await post(url, order("/payment"));
	const [listening, request, ...more] = lines().map((line) => JSON.parse(line));
	expect(listening).toMatchObject({ event: "listening", url, curl: expect.stringMatching(/^curl /) });
	expect(request).toMatchObject({ event: "request", status: 400, violations: [{ pointer: "/payment" }] });
	expect(request).not.toHaveProperty("body");
	expect(more).toEqual([]);
});

test("prints no requests with --quiet", async () => {
	const { url, lines } = await listen("--quiet");
	await post(url, order());
	expect(lines()).toHaveLength(2);
});

test("keeps no more than the last request, as nobody can read the others", async () => {
	const createJournal = vi.spyOn(journals, "createJournal");
	onTestFinished(() => createJournal.mockRestore());
	const { url } = await listen("--quiet");
	for (let n = 0; n < 3; n += 1) await post(url, order());
	const [journal] = createJournal.mock.results;
	expect(journal?.type === "return" && journal.value.requests).toHaveLength(1);
});

test("mocks the document of a file, with a cURL line that works", async () => {
	const { stdout, lines } = await listen(fileURLToPath(new URL("documents/pets/openapi.yaml", import.meta.url)));
	const { stdout: answer } = await promisify(exec)(lines()[1] ?? "");
	expect(JSON.parse(answer)).toEqual([{ id: 1, name: "Rex", tag: null }]);
	expect(stdout()).toMatch(/^GET \/pets 200 \d+ ms/m);
});

test("lets pass what the server lets pass, for one key alone, which it does not print", async () => {
	const { url, stdout } = await listen("--profile", "lenient", "--api-key", "test-key", "--site-id", "8b47c6d423ba");
	expect((await post(url, order("/payment"))).status).toBe(200);
	expect((await post(url, order(), { authorization: `Basic ${btoa("wrong-key:")}` })).status).toBe(401);
	expect(stdout()).toMatch(/ 401 \d+ ms {2}header \/authorization is not what this mock accepts$/m);
	expect(stdout()).toContain("-u YOUR-API-KEY:");
	expect(stdout()).not.toMatch(/test-key|wrong-key/);
});

test.each(["SIGTERM", "SIGINT"] as const)("ends with 0 on %s, without a word", clocked, async (signal) => {
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

test("does not wait for a request in flight at a second signal", clocked, async () => {
	const run = await start();
	sendHalf(run.url);
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

test("prints its help without a word of complaint to nobody", async () => {
	const script = `{ sleep 0.1; '${process.execPath}' '${cli}' --help; echo "ended with $?" >&2; } | true`;
	expect(await promisify(exec)(script)).toEqual({ stdout: "", stderr: "ended with 0\n" });
});

test.each([
	[["--prot", "1"], "unknown option '--prot' (Did you mean --port?)"],
	[["--port", "http"], "option '--port <number>' argument 'http' is invalid. Expected a whole number from 0 to 65535"],
	[
		["--port", "70000"],
		"option '--port <number>' argument '70000' is invalid. Expected a whole number from 0 to 65535",
	],
	[["--port", "-1"], "option '--port <number>' argument '-1' is invalid. Expected a whole number from 0 to 65535"],
	[["--port"], "option '--port <number>' argument missing"],
	[["a.yaml", "b.yaml"], "too many arguments. Expected 1 argument but got 2"],
	[
		["--profile", "loose"],
		"option '--profile <name>' argument 'loose' is invalid. Allowed choices are strict, lenient",
	],
	[["--host", ""], "option '--host <name>' argument '' is invalid. It must not be empty"],
	[["--api-key", ""], "option '--api-key <key>' argument '' is invalid. It must not be empty"],
	[["--site-id", ""], "option '--site-id <id>' argument '' is invalid. It must not be empty"],
	[["--api-kee=test-key"], "unknown option '--api-kee=…'"],
	[["--fault", "delay; ms=soon"], '--fault: ms of delay must be a whole number from 0 to 600000, got "soon"'],
	[["--fault", "reset; on=Nope"], '--fault: the document has no operation "Nope"; it has V3Order, V3OrderResults'],
])("says in one line what is wrong with %j", async (args, line) => {
	const stderr = `orders-mock: ${line}; see orders-mock --help\n`;
	expect(await runHere(...args)).toEqual({ code: 2, stdout: "", stderr });
});

test("refuses to let pass what a server of another document lets pass, which nobody told it", async () => {
	const file = fileURLToPath(new URL("documents/pets/openapi.yaml", import.meta.url));
	expect(await runHere(file, "--profile", "lenient")).toEqual({
		code: 2,
		stdout: "",
		stderr:
			"orders-mock: --profile lenient is for the bundled contract: what a server of FILE lets pass is not known\n",
	});
});

test.each([
	["192.0.2.1", "192.0.2.1 is not an address of this machine"],
	["no-such-host.invalid", "there is no host no-such-host.invalid"],
])("says in one line that it cannot listen on %s", async (host, line) => {
	expect(await runHere("--host", host)).toEqual({ code: 2, stdout: "", stderr: `orders-mock: ${line}\n` });
});

test("says in one line that the port is in use", async () => {
	const holder = createServer().listen(0, "127.0.0.1");
	await once(holder, "listening");
	onTestFinished(() => void holder.close());
	const address = holder.address();
	const port = typeof address === "object" && address ? address.port : 0;
	expect(await spawned("--port", String(port))).toEqual({
		code: 2,
		stdout: "",
		stderr: `orders-mock: port ${port} is in use; name another, or 0 for any that is free\n`,
	});
});

test("gives the process the status of a wrong option", async () => {
	expect(await spawned("--port")).toMatchObject({ code: 2, stderr: expect.stringMatching(/^orders-mock: [^\n]+\n$/) });
});

test("prints its help and its version", async () => {
	expect(await runHere("--help")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: orders-mock/) });
	expect(await runHere("--version")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
