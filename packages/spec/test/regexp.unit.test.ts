import { describe, expect, test } from "vitest";
import { regExpOf } from "../src/keywords/regexp.ts";

describe("a pattern", () => {
	test.each([
		["^[\\w.\\-]+$", "a-b.c", true],
		["^\\_[a-z]+\\@$", "_a@", true],
		["^\\p{Lu}$", "\u00c9", true],
		["^(/.*)?$", `/${"a/".repeat(40)}`, true],
		["^\\d{1,3}(\\.\\d+)?$", "1.2222222222222222222", true],
		["^\\d{1,3}(\\.\\d+)?$", "1.22222222222222222x2", false],
	])("%s is tried on %s, whether or not it keeps the flag u", (pattern, text, matches) => {
		expect(regExpOf(pattern)?.test(text)).toBe(matches);
	});

	test.each(["(", "(?i)a", "[z-a]", "a**"])("such as %s is none of ECMA-262", (pattern) => {
		expect(regExpOf(pattern)).toBeUndefined();
	});

	test("that would take for ever is given up, and matches nothing", () => {
		const endless = regExpOf("^(a+)+$");
		expect(endless?.test(`${"a".repeat(60)}!`)).toBe(false);
		expect(endless?.test("a".repeat(60))).toBe(true);
	});
});
