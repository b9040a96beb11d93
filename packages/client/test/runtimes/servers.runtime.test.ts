import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { binaryOf } from "./binary.ts";
import { copyApp } from "./bundle.ts";
import { expected, type Outside, startOutside } from "./outside.ts";

let outside: Outside;
let app: string;

beforeAll(async () => {
	[outside, app] = await Promise.all([startOutside(), copyApp(inject("packed").project)]);
});

afterAll(() => outside[Symbol.asyncDispose]());

/** Runs a program of the app and gives what it printed. */
async function run(command: string, program: string, options: readonly string[] = []): Promise<unknown> {
	const given = [...options, join(app, program), JSON.stringify(outside.given)];
	const { stdout } = await promisify(execFile)(command, given, { cwd: app, timeout: 30_000 });
	return JSON.parse(stdout);
}

const platform = `${process.platform}-${process.arch}`;
const nodes = [`node-20-${platform}`, `node-22-${platform}`, "node"] as const;

for (const node of nodes) {
	test(`decides on ${node} by import`, async () => {
		expect(await run(binaryOf(node, "node"), "by-import.mjs")).toEqual(expected);
	});

	test(`decides on ${node} by require`, async () => {
		expect(await run(binaryOf(node, "node"), "by-require.cjs")).toEqual(expected);
	});
}

test("the Nodes are 20.19, the oldest that is supported, 22 and 24", async () => {
	const versions = nodes.map(async (node) => (await promisify(execFile)(binaryOf(node, "node"), ["-v"])).stdout);
	expect((await Promise.all(versions)).map((version) => version.match(/v(20\.19|\d+)\./)?.[1])).toEqual([
		"20.19",
		"22",
		"24",
	]);
});

test("decides on Bun by import", async () => {
	expect(await run(binaryOf("bun"), "by-import.mjs")).toEqual(expected);
});

test("decides on Bun by require", async () => {
	expect(await run(binaryOf("bun"), "by-require.cjs")).toEqual(expected);
});

const deno = ["run", "--allow-net=127.0.0.1", "--no-remote", "--node-modules-dir=manual", "--no-prompt"];

test("decides on Deno by import, with the network as its only permission", async () => {
	expect(await run(binaryOf("deno"), "by-import.mjs", deno)).toEqual(expected);
});

test("decides on Deno by require", async () => {
	expect(await run(binaryOf("deno"), "by-require.cjs", [...deno, "--allow-read"])).toEqual(expected);
});
