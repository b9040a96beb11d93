import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "./support/commands.ts";
import { runNode, runShell } from "./support/run.ts";

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "commands-"));
});
afterAll(() => rm(folder, { recursive: true }));

const missing = commands.flatMap(({ missing: args, ...command }) => (args ? { ...command, args } : []));
const ports = commands.flatMap(({ port: args, ...command }) => (args ? { ...command, args } : []));
const helps = commands.flatMap(({ name, file, commands: inner = [] }) =>
	[[], ...inner.map((command) => [command])].map((args) => ({ called: [name, ...args].join(" "), file, args })),
);

describe.concurrent("every command", () => {
	test.each(commands)("names an option that there is not, and the help: $name", async ({ name, file }) => {
		expect(await runNode([file, "--no-such-option"], folder)).toEqual({
			code: 2,
			stdout: "",
			stderr: `${name}: unknown option '--no-such-option'; see ${name} --help\n`,
		});
	});

	test.each(helps)("prints a help that fits 100 columns: $called", async ({ called, file, args }) => {
		const { code, stdout, stderr } = await runNode([file, ...args, "--help"], folder);
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		expect(stdout).toMatch(`Usage: ${called} `);
		expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
	});

	test.each(missing)("says in one line that a file is missing: $name", async ({ name, file, args }) => {
		const { code, stderr } = await runNode([file, ...args], folder);
		expect(code).toBe(2);
		expect(stderr).toMatch(/^[^\n]* there is no (file|folder) none that can be read; [^\n]+\n$/);
		expect(stderr).toMatch(`${name}: `);
	});

	test.each(ports)("says in one line that a port is in use: $name", async ({ name, file, args }) => {
		const server = createServer().listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		expect(await runNode([file, ...args, String(port)], folder)).toEqual({
			code: 2,
			stdout: "",
			stderr: `${name}: port ${port} is in use; name another, or 0 for any that is free\n`,
		});
		server.close();
	});

	test.each(commands)("says nothing of a reader that went away: $name", async ({ file }) => {
		const line = `{ "$NODE" '${file}' --help; echo "ended with $?" >&2; } | true`;
		expect(await runShell(line, folder)).toEqual({ code: 0, stdout: "", stderr: "ended with 0\n" });
	});
});
