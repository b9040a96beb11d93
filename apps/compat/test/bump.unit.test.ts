import { expect, test } from "vitest";
import { bumpBetween } from "../src/bump.ts";

test.each([
	["1.2.3", "2.0.0", "major"],
	["1.2.3", "1.3.0-next.1", "minor"],
	["1.2.3", "1.2.4", "patch"],
	["1.2.3", "1.2.3", "none"],
	["2.0.0", "1.9.9", "none"],
	["v1", "v2", "none"],
	["1.2.3", "2026-11-22", "none"],
	["1.2", "2.0", "none"],
])("from %s to %s is %s: what is no version of three numbers covers no change", (before, after, bump) => {
	expect(bumpBetween(before, after)).toBe(bump);
});
