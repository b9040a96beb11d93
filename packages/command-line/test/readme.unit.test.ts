import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as commandLine from "../src/index.ts";
import { exitStatus } from "../src/index.ts";
import { runNode } from "./support/run.ts";

const home = join(import.meta.dirname, "..");
const readme = await readFile(join(home, "README.md"), "utf8");

let folder = "";
beforeAll(async () => {
	// Below the package, since that is where its own name is found.
	folder = await mkdtemp(join(home, ".readme-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the command of the README does what it says", async () => {
	const [, sample = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
	const [file, counted] = [join(folder, "count-lines.ts"), join(folder, "lines.txt")];
	await writeFile(file, sample);
	await writeFile(counted, "one\ntwo");
	expect(await runNode([file, counted])).toEqual({ code: 0, stdout: "2\n", stderr: "" });
	expect(await runNode([file, counted, "--least", "3"])).toEqual({ code: 1, stdout: "2\n", stderr: "" });
	expect(await runNode([file, "none.txt"])).toEqual({
		code: 2,
		stdout: "",
		stderr: "count-lines: there is no file none.txt that can be read; name a text\n",
	});
	expect(await runNode([file, "--version"])).toEqual({ code: 0, stdout: "1.0.0\n", stderr: "" });
});

test("the README names every export and every exit status", () => {
	const table = readme.slice(readme.indexOf("## What is exported"));
	expect(Object.keys(commandLine).filter((name) => !new RegExp(`\\b${name}\\b`).test(table))).toEqual([]);
	const ends = [...readme.matchAll(/^\|.*\| +([\d, ]+)\|$/gm)].flatMap(([, column = ""]) =>
		column.split(",").map(Number),
	);
	expect([...new Set(ends)]).toEqual(Object.values(exitStatus));
});
