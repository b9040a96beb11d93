import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { objectOf } from "@forter-orders/spec";
import { beforeAll, describe, expect, test } from "vitest";
import { prelude } from "../src/packages/probes.ts";
import { typesVerdictOf, type Verdict } from "../src/table.ts";
import { documentOf, type Mounted, mounted } from "./fixtures/schema-fixtures.ts";
import { temporaryFolder } from "./support/folder.ts";
import { generateTypes } from "./support/generate-types.ts";

const broken = new Set<string>();

beforeAll(async () => {
	await using folder = await temporaryFolder();
	for (const [side, name] of [
		["before", "old"],
		["after", "new"],
	] as const) {
		await mkdir(join(folder.path, name));
		await writeFile(join(folder.path, `${name}.d.ts`), await generateTypes(join(folder.path, name), documentOf(side)));
	}
	const head = `import type * as Old from "./old.js";\nimport type * as New from "./new.js";\n${prelude}`;
	const probes = mounted.flatMap((one) => codeOf(one).map((code) => ({ code, title: one.title })));
	const lines = probes.map(({ code }, index) => `export type P${index} = ${code};`);
	await writeFile(join(folder.path, "probe.ts"), head + lines.join("\n"));
	const offset = head.split("\n").length;
	for (const line of await errorLines(folder.path)) broken.add(probes[line - offset]?.title ?? `line ${line}`);
});

// What old code gives or reads, and each member that it names.
function codeOf({ path, direction, fixture }: Mounted): string[] {
	const part = direction === "request" ? `["requestBody"]` : `["responses"][200]`;
	const at = (side: string) => `${side}.paths["${path}"]["post"]${part}["content"]["application/json"]`;
	const [from, to] = direction === "request" ? [at("Old"), at("New")] : [at("New"), at("Old")];
	return [`Fits<${from}, ${to}>`, ...memberPaths(at("New"), fixture.before)];
}

function memberPaths(code: string, schema: unknown): string[] {
	const properties = Object.entries(objectOf(objectOf(schema).properties));
	return properties.flatMap(([name, part]) => {
		const path = `At<${code}, "${name}">`;
		return [path, ...memberPaths(path, part)];
	});
}

async function errorLines(cwd: string): Promise<number[]> {
	const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
	const options = [
		"--noEmit",
		"--strict",
		"--exactOptionalPropertyTypes",
		"--module",
		"nodenext",
		"--target",
		"es2022",
	];
	const output = await new Promise<string>((resolve) => {
		execFile(process.execPath, [tsc, ...options, "probe.ts"], { cwd, maxBuffer: 2 ** 26 }, (_, stdout) =>
			resolve(stdout),
		);
	});
	return [...output.matchAll(/^probe\.ts\((\d+),/gm)].map(([, line]) => Number(line));
}

describe("the column `types` is what the compiler says", () => {
	const judged = mounted.filter(({ fixture, direction }) => typesVerdictOf(fixture.row, direction) !== "P");
	test.each(judged)("$title", ({ title, fixture, direction }) => {
		const expected: Verdict = typesVerdictOf(fixture.row, direction);
		expect(broken.has(title)).toBe(expected === "B" && fixture.compiles !== true);
	});

	test("and no other code fails", () => expect([...broken].filter((title) => title.startsWith("line"))).toEqual([]));
});
