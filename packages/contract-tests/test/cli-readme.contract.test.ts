import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exitStatus } from "@forter-orders/command-line";
import { parseText } from "@forter-orders/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesOf } from "../src/cases/all-cases.ts";
import { makeProgram } from "../src/cli/program.ts";
import { bundledContract } from "../src/contract/load.ts";
import { cellKinds, phases } from "../src/model/report.ts";
import { count } from "../src/report/words.ts";
import { cleanUp, folder, run } from "./support/cli.ts";
import { operations, requestBody } from "./support/recordings.ts";

const home = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(home, "README.md"), "utf8");
const program = makeProgram(() => undefined);
const execute = promisify(execFile);

/** The blocks of a language. */
function blocks(language: string): string[] {
	return [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);
}

/** The text of a section, up to the next of its level or a higher one. */
function section(heading: string): string {
	const [marks = ""] = heading.split(" ");
	const text = readme.split(`\n${heading}\n`)[1];
	if (text === undefined) throw new Error(`the README has no section ${heading}`);
	return text.split(new RegExp(`\n#{2,${marks.length}} `))[0] ?? "";
}

const long = (name: string) =>
	program.commands.find((command) => command.name() === name)?.options.flatMap((option) => option.long ?? []) ?? [];
const flagsIn = (text: string) => [...new Set([...text.matchAll(/(?<=[\s`"'])--[a-z][a-z-]*/g)].map(([flag]) => flag))];

afterAll(cleanUp);

describe("the options", () => {
	test.each(program.commands.map((command) => command.name()))("of %s are all there, and no others", (name) => {
		// `coverage` has those of `test` besides its own.
		const inherited = name === "coverage" ? long("test") : [];
		const own = long(name).filter((flag) => flag !== "--help" && !inherited.includes(flag));
		expect(flagsIn(section(`### ${name}`)).sort()).toEqual(expect.arrayContaining(own.sort()));
		expect(long(name)).toEqual(expect.arrayContaining(flagsIn(section(`### ${name}`))));
	});

	test("of the commands in blocks are real", () => {
		const lines =
			["sh", "yaml", "groovy", "text"]
				.flatMap(blocks)
				.join("\n")
				.match(/orders-contract [a-z]+ .*$|orders-contract [a-z]+$/gm) ?? [];
		expect(lines.length).toBeGreaterThanOrEqual(6);
		for (const line of lines) {
			const [, command = ""] = line.split(" ");
			expect(long(command), line).toEqual(expect.arrayContaining(flagsIn(line)));
			expect(long(command), line).not.toHaveLength(0);
		}
	});
});

test("the exit statuses, the phases and the kinds of cell are those of the program", () => {
	const rows = (heading: string) => [...section(heading).matchAll(/^\| `?(\w+)`? +\|/gm)].map(([, name]) => name);
	const { terminated: _, ...statuses } = exitStatus;
	expect(rows("## Commands")).toEqual(expect.arrayContaining(Object.values(statuses).map(String)));
	expect(rows("### test").filter((name) => phases.some((phase) => phase === name))).toEqual([...phases]);
	expect(rows("## How to read the report").slice(1)).toEqual([...cellKinds]);
});

test("the recipes are YAML", () => {
	const [github, gitlab] = blocks("yaml").map((text) => parseText(text, "README.md").value);
	expect(github).toMatchObject({ jobs: { contract: { steps: { length: 5 } } } });
	expect(gitlab).toMatchObject({ contract: { artifacts: { reports: { junit: "contract.xml" } } } });
});

test("the output of verify is what it prints", async () => {
	const cwd = folder();
	const totalAmount = { amountLocalCurrency: "9.95", currency: "usd" };
	writeFileSync(join(cwd, "order.json"), JSON.stringify({ ...requestBody(operations.order), totalAmount }));
	const { code, stdout } = await run(["verify", "order.json"], { cwd });
	expect(code).toBe(1);
	const shown = blocks("text")[1] ?? "";
	expect(shown).toMatch(/^order\.json\n/);
	expect(stdout.replace(/openapi\.yaml:\d+/, "")).toContain(shown.trimEnd().replace(/openapi\.yaml:\d+/, ""));
});

test("the output of test begins and ends as it is shown", async () => {
	const [shown = ""] = blocks("text");
	const [heading, , examples, boundary] = shown.split("\n");
	const { stdout } = await run(["test", "--phase", "examples"]);
	expect(stdout.split("\n")[0]).toBe(heading?.replace("0.1.0", bundledContract().version));
	expect(stdout.split("\n")[2]).toBe(examples);
	expect(stdout).toContain(/of [\d,]+ cells/.exec(shown)?.[0]);
	const cases = casesOf(bundledContract(), 0);
	expect(boundary).toContain(count(cases.filter(({ phase }) => phase === "boundary").length));
	expect(shown).toContain(`PASS  ${count(cases.length)} cases in `);
});

describe("the samples", () => {
	let folderInPackage = "";
	beforeAll(() => {
		// Below the package, since that is where its own name is found.
		folderInPackage = mkdtempSync(join(home, ".readme-"));
	});
	afterAll(() => rmSync(folderInPackage, { recursive: true, force: true }));
	const ofVitest = blocks("ts").filter((text) => text.includes("/vitest"));
	const programs = blocks("ts").filter((text) => !text.includes("/vitest"));

	test("for vitest pass", async () => {
		expect(ofVitest).toHaveLength(2);
		for (const [index, text] of ofVitest.entries()) writeFileSync(join(folderInPackage, `${index}.test.ts`), text);
		const output = join(folderInPackage, "report.json");
		const vitest = join(home, "node_modules/vitest/vitest.mjs");
		const args = [vitest, "run", "--root", folderInPackage, "--reporter=json", `--outputFile=${output}`];
		const patience = ["--testTimeout=120000", "--hookTimeout=120000"];
		await execute(process.execPath, [...args, ...patience]);
		const report = JSON.parse(readFileSync(output, "utf8"));
		expect(report).toMatchObject({ success: true, numFailedTests: 0, numTotalTestSuites: expect.any(Number) });
		expect(report.numPassedTests).toBeGreaterThan(1);
	});

	test("for a program print what they say", async () => {
		expect(programs).toHaveLength(1);
		for (const text of programs) {
			writeFileSync(join(folderInPackage, "sample.mts"), text);
			const said = [...text.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, value]) => value);
			const { stdout } = await execute(process.execPath, [
				"--disable-warning=ExperimentalWarning",
				join(folderInPackage, "sample.mts"),
			]);
			expect(stdout.trim().split("\n")).toEqual(said);
		}
	});
});
