import { expect, test } from "vitest";
import { compareVersions } from "../src/versions.ts";

test("orders versions as semver does", () => {
	const ordered = ["0.9.0", "0.10.0", "1.0.0-beta.2", "1.0.0-beta.10", "1.0.0", "1.0.1", "10.0.0"];
	expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
});
