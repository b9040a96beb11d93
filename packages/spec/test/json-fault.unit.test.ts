import { expect, test } from "vitest";
import { findJsonFault } from "../src/json-text/json-fault.ts";

test.each([
	["", 1, 1, "a value"],
	["{", 1, 2, "a property name in double quotes or }"],
	["{a:1}", 1, 2, "a property name in double quotes or }"],
	['{"a":1,}', 1, 8, "a property name in double quotes"],
	["[1,]", 1, 4, "a value"],
	["[1}", 1, 3, "a comma or the closing bracket"],
	["[", 1, 2, "a value or ]"],
	['{"a":tru}', 1, 6, "a value"],
	['{"a":01}', 1, 7, "a comma or the closing bracket"],
	['{"a":"b', 1, 8, "the closing quote"],
	['{"a":"b\n"}', 1, 8, "an escaped control character"],
	['{"a":"\\x"}', 1, 7, "a valid escape sequence"],
	['{"a":{"b":[1,{"c":"\\u00e9 \\""}]}}\r\n x', 2, 2, "nothing more"],
	["{}{}", 1, 3, "nothing more"],
])("finds the fault in %j", (text, line, column, expected) => {
	expect(() => JSON.parse(text)).toThrow();
	expect(findJsonFault(text)).toEqual({ line, column, expected });
});

test("finds the fault behind 100,000 levels and a megabyte", () => {
	const text = `${"[".repeat(100_000)}"${"x".repeat(1_000_000)}"${"]".repeat(99_999)}`;
	expect(findJsonFault(text).column).toBe(text.length + 1);
});
