import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { makeCommand } from "../src/cli/command.ts";
import { createMock, faults } from "../src/index.ts";
import { order, send } from "./support.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
const samples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

test("the sample of the README runs and prints what it says", async () => {
	const [sample = ""] = samples;
	const said = [...sample.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, value]) => value);
	expect((await run(sample)).trim().split("\n")).toEqual(said);
});

test("the samples of single orders and of faults run", async () => {
	const others = samples.filter((sample) => /\bmock\.(?:decide|use)\(/.test(sample));
	expect(others).toHaveLength(2);
	// One of them makes the mock that the other one uses.
	await run(others.reverse().join("\n"));
});

test("the description of a refusal is what the mock answers, but for the line of the contract", async () => {
	const told = JSON.parse(/```json\n([\s\S]*?"violations"[\s\S]*?)```/.exec(readme)?.[1] ?? "");
	const mock = await createMock();
	const body = order("/totalAmount", { amountLocalCurrency: "1", currency: "usd" });
	const answer = await (await send(mock, body, { headers: { prefer: "errors=detail" } })).json();
	const withoutLine = (text: unknown) => JSON.parse(JSON.stringify(text).replace(/openapi\.yaml:\d+/g, "openapi.yaml"));
	expect(withoutLine(answer)).toEqual(withoutLine(told));
});

test("the table of options has every option of the help, in its order", () => {
	const help = makeCommand(async () => {}).helpInformation();
	const listed = [...readme.matchAll(/^\| `(--[\w-]+)/gm)].map(([, name]) => name);
	expect(listed).toEqual([...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name));
});

test("the table of folders has every folder", async () => {
	const entries = await readdir(new URL("../src/", import.meta.url), { withFileTypes: true });
	const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const table = readme.slice(readme.indexOf("| folder"), readme.indexOf("## Errors"));
	const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
	expect(listed.sort()).toEqual(folders.sort());
});

test("the table of faults says what the export says", () => {
	const rows = [...readme.matchAll(/^\| (?:transport|answer) .*$/gm)].map(([row]) =>
		row
			.slice(1, -1)
			.split("|")
			.map((cell) => cell.trim()),
	);
	expect(rows).toEqual(faults.map(({ kind, usage, prefer, does }) => [kind, `\`${usage}\``, `\`${prefer}\``, does]));
});

async function run(code: string): Promise<string> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		["--disable-warning=ExperimentalWarning", "--input-type=module-typescript", "--eval", code],
		{ cwd: fileURLToPath(new URL("..", import.meta.url)) },
	);
	return stdout;
}
