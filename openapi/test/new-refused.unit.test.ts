import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Copy, copyContract } from "./new-support.ts";

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let copy: Copy;

beforeAll(async () => {
	copy = await copyContract();
});
afterAll(() => copy.remove());

test.each([
	[[], "expected what to create, `schema` or `scenario`"],
	[["path", "x"], '"path" cannot be created; expected `schema` or `scenario`'],
	[["schema"], "the schema has no name; expected one, such as `new schema LoyaltyTier`"],
	[["scenario"], "the scenario has no name; expected one, such as `new scenario card-declined-twice`"],
	[["schema", "loyalty-tier"], '"loyalty-tier" is not a name for a schema; expected PascalCase, such as LoyaltyTier.'],
	[["schema", "../Escape"], "expected PascalCase, such as Escape."],
	[["schema", "9"], "expected PascalCase, such as LoyaltyTier."],
	[["schema", "Amount"], "components/schemas/Amount.yaml exists; change that file, or choose another name."],
	[["schema", "AMOUNT"], "components/schemas/Amount.yaml exists"],
	[["schema", "One", "Two"], "expected one name, got 2"],
	[["schema", "One", "--operation", "V3Order"], "--operation goes with a scenario"],
	[
		["scenario", "CardDeclined"],
		'"CardDeclined" is not a name for a scenario; expected kebab-case, such as card-declined.',
	],
	[["scenario", "card-approved"], "examples/V3Order/card-approved.request.yaml exists"],
	[
		["scenario", "card-approved", "--operation", "V3OrderResults"],
		"examples/V3Order/card-approved.request.yaml exists",
	],
	[["scenario", "one", "--operation", "V9"], 'there is no operation "V9"; expected one of V3Order, V3OrderResults.'],
	[
		["scenario", "one", "--operation"],
		"Option '--operation <value>' argument missing; see `pnpm --filter openapi new --help`.",
	],
	[["schema", "One", "--force"], "Unknown option '--force'; see `pnpm --filter openapi new --help`."],
])("`new %j` is refused in one line, and nothing is written", async (args, message) => {
	const before = await filesWritten();
	const { code, out, err } = await copy.create(...args);
	expect([code, out]).toEqual([1, ""]);
	expect(err).toContain(message);
	expect(err.trimEnd().split("\n")).toHaveLength(1);
	expect(await filesWritten()).toEqual(before);
});

/** Every file with the time at which it was last written. */
async function filesWritten(): Promise<string[]> {
	const files = ["components", "evidence.yaml", "examples", "paths"];
	return (await copy.run("find", [...files, "-type", "f", "-printf", "%p %T@\\n"])).out.split("\n").toSorted();
}
