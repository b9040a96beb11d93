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
	[[], "pnpm --filter openapi new: name a command: schema, scenario"],
	[["path", "x"], "unknown command 'path'; see pnpm --filter openapi new --help"],
	[["shema", "x"], "unknown command 'shema' (Did you mean schema?); see pnpm --filter openapi new --help"],
	[["schema"], "missing required argument 'Name'; see pnpm --filter openapi new schema --help"],
	[["scenario"], "missing required argument 'name'; see pnpm --filter openapi new scenario --help"],
	[["schema", "loyalty-tier"], '"loyalty-tier" is not a name for a schema; expected PascalCase, such as LoyaltyTier.'],
	[["schema", "../Escape"], "expected PascalCase, such as Escape."],
	[["schema", "9"], "expected PascalCase, such as LoyaltyTier."],
	[["schema", "Amount"], "components/schemas/Amount.yaml exists; change that file, or choose another name."],
	[["schema", "AMOUNT"], "components/schemas/Amount.yaml exists"],
	[["schema", "One", "Two"], "too many arguments for 'schema'. Expected 1 argument but got 2"],
	[["schema", "One", "--operation", "V3Order"], "unknown option '--operation'; see pnpm --filter openapi new schema "],
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
		"option '--operation <id>' argument missing; see pnpm --filter openapi new scenario --help",
	],
	[["schema", "One", "--force"], "unknown option '--force'; see pnpm --filter openapi new schema --help"],
])("`new %j` is refused in one line, and nothing is written", async (args, message) => {
	const before = await filesWritten();
	const { code, out, err } = await copy.create(...args);
	expect([code, out]).toEqual([2, ""]);
	expect(err).toContain(message);
	expect(err.trimEnd().split("\n")).toHaveLength(1);
	expect(await filesWritten()).toEqual(before);
});

/** Every file with the time at which it was last written. */
async function filesWritten(): Promise<string[]> {
	const files = ["components", "evidence.yaml", "examples", "paths"];
	return (await copy.run("find", [...files, "-type", "f", "-printf", "%p %T@\\n"])).out.split("\n").toSorted();
}
