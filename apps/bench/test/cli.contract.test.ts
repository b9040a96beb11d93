import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bench, cli } from "./bench.ts";

let folder = "";

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bench-test-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("refuses a part that does not exist, with the usage and exit status 2", async () => {
	const { code, stderr, stdout } = await bench("speed");
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toContain('there is no part "speed"; expected client');
	expect(stderr).toContain("Usage: bench");
});

test("says that a file cannot be written before it measures anything", async () => {
	const { code, stderr } = await bench("client", "--quick", "--json", join(folder, "missing", "bench.json"));
	expect(code).toBe(1);
	expect(stderr).toMatch(/^bench: cannot write .*bench\.json \(ENOENT\); name a file in a folder that exists/);
});

test("prints how to call it", async () => {
	expect(await bench("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--quick") });
});

test("a reader that stops reading is no failure", async () => {
	const child = spawn(process.execPath, [cli, "--help"], { stdio: ["ignore", "pipe", "inherit"] });
	child.stdout.destroy();
	const [code] = await once(child, "close");
	expect(code).toBe(0);
});
