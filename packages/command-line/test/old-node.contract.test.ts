import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { runNode } from "./support/run.ts";
import { binOf } from "./support/workspace.ts";

/** What Node 14 can read, the first that knows modules without a flag. */
const OLD_SYNTAX = { ecmaVersion: 2020, sourceType: "module", allowHashBang: true } as const;

const helper = join(import.meta.dirname, "..");

/** An argument of Node that makes it say it were another. */
function posingAs(version: string): string {
	const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`;
	return `--import=data:text/javascript,Object.defineProperty(process, "versions", { value: ${versions} })`;
}

/** A file, and all that Node reads with it before it runs a line. */
function filesReadWith(file: string, seen: readonly string[] = []): string[] {
	if (seen.includes(file)) return [...seen];
	const { body } = parse(readFileSync(file, "utf8"), OLD_SYNTAX);
	const sources = body.flatMap((node) => ("source" in node && node.source ? [String(node.source.value)] : []));
	return sources.reduce<string[]>((all, source) => filesReadWith(fileOf(source, file), all), [...seen, file]);
}

function fileOf(source: string, from: string): string {
	if (source.startsWith(".")) return join(dirname(from), source);
	const [, name, entry] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(source) ?? [];
	// A Node that is older than 14.13 knows nothing of `node:`, and no other package is safe to be read by it.
	if (name !== "@forter-orders/command-line") throw new Error(`${from} must import no ${source}`);
	const { exports } = JSON.parse(readFileSync(findPackageJSON(name, from) ?? "", "utf8"));
	return join(helper, exports[`.${entry}`].default);
}

describe.each([
	["orders-mock", binOf("packages/mock", "orders-mock")],
	["orders-contract", binOf("packages/contract-tests", "orders-contract")],
])("%s", (name, { file, oldestNode }) => {
	test.each(["14.0.0", "18.20.8", "20.18.3", "20.9.0"])("says which Node it needs to Node %s", async (version) => {
		expect(await runNode([posingAs(version), file, "--help"])).toEqual({
			code: 2,
			stdout: "",
			stderr: `${name}: it needs Node ${oldestNode} or later, and this is Node ${version}\n`,
		});
	});

	test.each([oldestNode, `${oldestNode}.0`, "22.0.0", "100.1.0"])("runs on Node %s", async (version) => {
		expect(await runNode([posingAs(version), file, "--version"])).toMatchObject({ code: 0, stderr: "" });
	});

	test("can be read by a Node that is too old, as far as it reads before it has said so", () => {
		expect(filesReadWith(file)).toEqual([file, join(helper, "dist/node-version.js")]);
	});
});
