import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("the sample of the README runs and prints what it says", async () => {
	const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
	const sample = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
	const said = [...sample.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, value]) => value);
	const { stdout } = await promisify(execFile)(
		process.execPath,
		["--disable-warning=ExperimentalWarning", "--input-type=module-typescript", "--eval", sample],
		{ cwd: fileURLToPath(new URL("..", import.meta.url)) },
	);
	expect(stdout.trim().split("\n")).toEqual(said);
});
