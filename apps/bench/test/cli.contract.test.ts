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

test("refuses a part that does not exist, in one line with exit status 2", async () => {
	const { code, stderr, stdout } = await bench("speed");
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toMatch(/^pnpm bench: .*'speed' .* Allowed choices are client, .+; see pnpm bench --help\n$/);
});

test("says that a file cannot be written before it measures anything", async () => {
	const { code, stderr } = await bench("client", "--quick", "--json", join(folder, "missing", "bench.json"));
	expect(code).toBe(2);
	expect(stderr).toMatch(/^pnpm bench: \S*bench\.json: its folder does not exist; make it first\n$/);
});

test("says that the file of the last run is missing before it measures anything", async () => {
	const { code, stderr } = await bench("client", "--update", "--json", join(folder, "none.json"));
	expect(code).toBe(2);
	expect(stderr).toMatch(/^pnpm bench: there is no file \S*none\.json that can be read; --update needs the file of a/);
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
