import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { publicPackages, root } from "../src/workspace.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const versioning = read(".github/VERSIONING.md");
const packages = await publicPackages();
const toolchains: Record<string, string> = {
	...JSON.parse(read("packages/client/test/toolchains/package.json")).dependencies,
};

test("the oldest Node of the policy is the one of every package", () => {
	const oldest = /^\| Node \| ([\d.]+) \|/m.exec(versioning)?.[1];
	const engines = packages.flatMap(({ manifest }) => (manifest.engines === undefined ? [] : [manifest.engines]));
	expect(engines.length).toBeGreaterThan(0);
	expect(engines).toEqual(engines.map(() => ({ node: `>=${oldest}` })));
});

test("the Nodes of the policy are those of the matrix", () => {
	const named = /^\| Node \| [\d.]+ \| (.*) \|$/m.exec(versioning)?.[1]?.split(", ");
	const matrix: string[] = parse(read(".github/workflows/ci.yml")).jobs.packages.strategy.matrix.node;
	expect(named).toEqual(matrix.map((version) => version.replace(/\.0$/, "")));
});

test("the compilers of the policy are those that the client is tested with", () => {
	const named = /^\| TypeScript, for users \| [\d.]+ \| (.*) \|$/m.exec(versioning)?.[1]?.split(", ");
	const tested = Object.keys(toolchains).flatMap((name) => /^typescript-(.*)$/.exec(name)?.[1] ?? []);
	expect(named).toEqual(tested);
});

test("the policy speaks of every package", () => {
	for (const { name } of packages) expect(versioning).toContain(`\n| \`${name.replace("@forter-orders/", "")}\``);
});

test("the report of a difference offers every operation of the contract", () => {
	const form = parse(read(".github/ISSUE_TEMPLATE/contract-differs.yml"));
	const operations = form.body.find(({ id }: { id?: string }) => id === "operation").attributes.options;
	const { paths } = JSON.parse(read("openapi/dist/openapi.json"));
	const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
	);
	expect(operations).toEqual(documented);
});

describe("the pages", () => {
	const pages = globSync([".github/*.md", ".github/ISSUE_TEMPLATE/*.yml"], { cwd: root });

	test.each(pages)("%s names only commands that exist", (page) => {
		const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
		const known = [...scripts, "install", "run", "changeset", "docs", "--filter", "exec"];
		const named = [...read(page).matchAll(/`pnpm ([\w:-]+)/g)].map(([, command]) => command);
		expect(named.filter((command) => !known.includes(command ?? ""))).toEqual([]);
	});
});
