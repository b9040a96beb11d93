import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderTypes } from "../scripts/render.ts";

const packageDir = new URL("..", import.meta.url);
const committed = new URL("src/schema.gen.ts", packageDir);

describe("generated types", () => {
	test("are the committed ones, byte for byte, each time they are rendered", async () => {
		const file = await readFile(committed, "utf8");
		expect(await renderTypes()).toBe(file);
		expect(await renderTypes()).toBe(file);
	});

	test("are published without run-time code", async () => {
		expect(await readdir(new URL("dist", packageDir))).toEqual(["schema.gen.d.ts"]);
	});
});

describe("generate --check", () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "types-"));
	});
	afterAll(() => rm(folder, { recursive: true }));

	const check = (file: string) =>
		spawnSync(process.execPath, ["scripts/generate.ts", "--check", file], { cwd: packageDir, encoding: "utf8" });

	test("accepts the committed file", () => {
		expect(check("src/schema.gen.ts")).toMatchObject({ status: 0, stderr: "" });
	});

	test("refuses a file that was edited by hand and names the command that mends it", async () => {
		const edited = join(folder, "edited.ts");
		await writeFile(edited, `${await readFile(committed, "utf8")}export type Extra = 1;\n`);
		const { status, stderr } = check(edited);
		expect(status).toBe(1);
		expect(stderr).toBe(
			`${edited} is not what openapi/ gives; run \`pnpm generate\`, read the diff, and commit the file\n`,
		);
	});

	test("refuses a file that is missing, which is no result", () => {
		const { status, stderr } = check(join(folder, "missing.ts"));
		expect(status).toBe(2);
		expect(stderr).toMatch(/: there is no file \S+missing\.ts that can be read; run `pnpm generate`/);
	});
});
