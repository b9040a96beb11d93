import { expect, test } from "vitest";
import { addText, InvalidArgumentError, percentage, portNumber, someText, wholeNumber } from "../src/index.ts";

test("reads what is right", () => {
	expect(wholeNumber(1, 12)("12")).toBe(12);
	expect([portNumber("0"), portNumber("65535")]).toEqual([0, 65_535]);
	expect([percentage("0"), percentage("99.5"), percentage("100")]).toEqual([0, 99.5, 100]);
	expect(someText(" ")).toBe(" ");
	expect(addText("b", addText("a"))).toEqual(["a", "b"]);
});

test.each(["0", "13", "-1", "1.5", "1e1", "0x1", " 1", "", "one"])("refuses %j as a number from 1 to 12", (text) => {
	expect(() => wholeNumber(1, 12)(text)).toThrow(new InvalidArgumentError("Expected a whole number from 1 to 12."));
});

test.each(["65536", "-1", "http"])("refuses %j as a port", (text) => {
	expect(() => portNumber(text)).toThrow("Expected a whole number from 0 to 65535.");
});

test.each(["101", "-1", "1e1", "", "all"])("refuses %j as a share", (text) => {
	expect(() => percentage(text)).toThrow("Expected a number from 0 to 100.");
});

test("refuses a text that is empty", () => {
	expect(() => someText("")).toThrow("It must not be empty.");
});
