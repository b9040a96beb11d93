import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { serveDocs } from "../src/server.ts";

test("prints the address, and ends cleanly on SIGINT", async () => {
	const command = run("--port", "0", "--built");
	const [line] = await once(command.stdout, "data");
	const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(line)) ?? [];
	expect((await fetch(url ?? "")).status).toBe(200);
	command.kill("SIGINT");
	expect(await once(command, "exit")).toEqual([0, null]);
});

test("says in one line that the port is in use, and exits with 1", async () => {
	const docs = await serveDocs({ port: 0, folder: inject("site") });
	const { port } = new URL(docs.url);
	expect(await failure("--port", port)).toBe(`Port ${port} is in use. Stop what uses it, or choose another port.\n`);
	await docs.close();
});

test.each([
	["--port", "abc"],
	["--port", "70000"],
	["--prot", "4011"],
])("names the wrong option and shows the usage for %s %s", async (...options) => {
	expect(await failure(...options)).toMatch(/^.*(--port is "(abc|70000)", expected|'--prot').*\n(.*\n)?Usage: /);
});

function run(...options: string[]): ChildProcessByStdio<null, Readable, Readable> {
	const script = fileURLToPath(new URL("../src/serve.ts", import.meta.url));
	return spawn(process.execPath, [script, ...options], { stdio: ["ignore", "pipe", "pipe"] });
}

async function failure(...options: string[]): Promise<string> {
	const command = run(...options);
	const [said, [code]] = await Promise.all([text(command.stderr), once(command, "exit")]);
	expect(code).toBe(1);
	return said;
}
