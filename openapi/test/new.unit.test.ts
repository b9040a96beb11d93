import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { type Copy, copyContract } from "./new-support.ts";

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let copy: Copy;

beforeEach(async () => {
	copy = await copyContract();
});
afterEach(() => copy.remove());

async function edit(file: string, change: (text: string) => string): Promise<void> {
	const text = await copy.source(file);
	const changed = change(text);
	expect(changed).not.toBe(text);
	await writeFile(join(copy.root, file), changed);
}

async function expectLintToPass(): Promise<void> {
	const { code, out, err } = await copy.redocly("lint", "yaml");
	expect(code, `${out}${err}`).toBe(0);
}

async function examplesWith(content: string): Promise<string[]> {
	const files = await readdir(join(copy.root, "examples"), { recursive: true });
	const texts = files
		.filter((file) => file.endsWith(".yaml"))
		.map(async (file) => ({ file, text: await copy.source(`examples/${file}`) }));
	return (await Promise.all(texts)).filter(({ text }) => text.includes(content)).map(({ file }) => file);
}

/** The lines that `after` has and `before` has not; fails when a line of `before` is gone. */
function addedLines(before: string, after: string): string[] {
	const old = before.split("\n");
	const added = after.split("\n").filter((line) => line !== old[0] || old.shift() === undefined);
	expect(old).toEqual([]);
	return added;
}

test("a new schema passes the lint, alone and once another refers to it", async () => {
	const { code, out, err } = await copy.create("schema", "SchemaOfThisTest");
	expect([code, err]).toEqual([0, ""]);
	expect(out).toContain("Refer to it from another file, as `$ref: SchemaOfThisTest.yaml`");
	const schema = parse(await copy.source("components/schemas/SchemaOfThisTest.yaml"));
	expect(schema).toMatchObject({
		title: "Schema of this test",
		type: "object",
		properties: { name: { type: "string" } },
	});
	await expectLintToPass();
	await edit("components/schemas/Order.yaml", (text) =>
		text.replace("\nproperties:\n", "\nproperties:\n  schemaOfThisTest:\n    $ref: SchemaOfThisTest.yaml\n"),
	);
	await edit("evidence.yaml", (text) =>
		text.replace("\n  Order:\n", "\n  Order:\n    schemaOfThisTest: { confidence: low, sources: [inference] }\n"),
	);
	await expectLintToPass();
});

test.each([
	["Aa", "first"],
	["SchemaOfThisTest", "between"],
	["Zz", "last"],
])("the evidence of %s comes %s in the alphabet and leaves the rest as it is", async (name) => {
	const before = await copy.source("evidence.yaml");
	await copy.create("schema", name);
	const after = await copy.source("evidence.yaml");
	expect(addedLines(before, after)).toEqual([`  ${name}:`, "    name: { confidence: low, sources: [inference] }"]);
	const names = Object.keys(parse(after).properties);
	expect(names).toEqual(names.toSorted());
	expect(names).toContain(name);
});

test("a name that YAML takes for another value stays text", async () => {
	await copy.create("schema", "Null");
	expect(parse(await copy.source("components/schemas/Null.yaml")).title).toBe("Null");
	expect(Object.keys(parse(await copy.source("evidence.yaml")).properties)).toContain("Null");
});

test.each([
	["V3Order", "paths/v3_orders_{id}.yaml", []],
	["V3OrderResults", "paths/v3_orders_{id}_results.yaml", ["--operation", "V3OrderResults"]],
])("a new scenario of %s passes lint and bundle with an order id of its own", async (id, file, args) => {
	const before = await copy.source(file);
	const { code, out, err } = await copy.create("scenario", "scenario-of-this-test", ...args);
	expect([code, err]).toEqual([0, ""]);
	const entry = (half: string) => [
		expect.stringMatching(/^ +scenario-of-this-test:$/),
		expect.stringMatching(new RegExp(`^ +\\$ref: \\.\\./examples/${id}/scenario-of-this-test\\.${half}\\.yaml$`)),
	];
	expect(addedLines(before, await copy.source(file))).toEqual([...entry("request"), ...entry("response")]);
	const { summary, value } = parse(await copy.source(`examples/${id}/scenario-of-this-test.request.yaml`));
	const answer = parse(await copy.source(`examples/${id}/scenario-of-this-test.response.yaml`)).value;
	expect(summary).toBe("Scenario of this test");
	expect(value.orderId ?? answer.orderId).toBe(answer.orderId);
	expect(out).toContain(answer.orderId);
	const users = await examplesWith(answer.orderId);
	expect(users.every((file) => file.includes("scenario-of-this-test."))).toBe(true);
	await expectLintToPass();
	expect(await copy.redocly("bundle", "json")).toMatchObject({
		code: 0,
		err: expect.not.stringMatching(/warning/i),
	});
});

test("two new scenarios have different order ids", async () => {
	for (const name of ["first-of-this-test", "second-of-this-test"]) await copy.create("scenario", name);
	const [one, two] = await Promise.all(
		["first-of-this-test", "second-of-this-test"].map((name) => copy.source(`examples/V3Order/${name}.request.yaml`)),
	);
	expect(parse(one ?? "").value.orderId).not.toBe(parse(two ?? "").value.orderId);
});

test("a second schema of the same name is refused and leaves the first as it is", async () => {
	await copy.create("schema", "SchemaOfThisTest");
	await edit("components/schemas/SchemaOfThisTest.yaml", (text) => `${text}# mine\n`);
	const evidence = await copy.source("evidence.yaml");
	expect(await copy.create("schema", "SchemaOfThisTest")).toMatchObject({ code: 2 });
	expect(await copy.source("components/schemas/SchemaOfThisTest.yaml")).toContain("# mine");
	expect(await copy.source("evidence.yaml")).toBe(evidence);
});

test.each([
	[["--help"], "Usage: pnpm --filter openapi new [options] [command]"],
	[["schema", "--help"], "Usage: pnpm --filter openapi new schema [options] <Name>"],
	[["scenario", "--help"], "Usage: pnpm --filter openapi new scenario [options] <name>"],
])("prints its help for %j", async (args, usage) => {
	const { code, out } = await copy.create(...args);
	expect([code, out.split("\n")[0]]).toEqual([0, usage]);
});
