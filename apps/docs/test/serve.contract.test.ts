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

test("says in one line that the port is in use, before it builds anything, and exits with 2", async () => {
	const docs = await serveDocs({ port: 0, folder: inject("site") });
	const { port } = new URL(docs.url);
	const line = `pnpm run docs: port ${port} is in use; name another, or 0 for any that is free\n`;
	expect(await failure("--port", port)).toBe(line);
	expect(await failure("--port", port, "--built")).toBe(line);
	await docs.close();
});

test.each([
	["--port", "abc"],
	["--port", "70000"],
	["--prot", "4011"],
])("names the wrong option and the help for %s %s", async (...options) => {
	expect(await failure(...options)).toMatch(
		/^pnpm run docs: .*('(abc|70000)' is invalid\. Expected a whole number|'--prot').*; see pnpm run docs --help\n$/,
	);
});

function run(...options: string[]): ChildProcessByStdio<null, Readable, Readable> {
	const script = fileURLToPath(new URL("../src/serve.ts", import.meta.url));
	return spawn(process.execPath, [script, ...options], { stdio: ["ignore", "pipe", "pipe"] });
}

async function failure(...options: string[]): Promise<string> {
	const command = run(...options);
	const [said, [code]] = await Promise.all([text(command.stderr), once(command, "exit")]);
	expect(code).toBe(2);
	return said;
}
