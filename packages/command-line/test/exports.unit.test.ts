import { expect, test } from "vitest";
import * as faults from "../src/faults.ts";
import * as commandLine from "../src/index.ts";
import * as nodeVersion from "../src/node-version.ts";

test("exports what the README lists, and nothing else", () => {
	expect(Object.keys(commandLine).sort()).toEqual([
		"Argument",
		"InvalidArgumentError",
		"Option",
		"UsageError",
		"addText",
		"assertFree",
		"createCommand",
		"exitStatus",
		"hasColours",
		"isExplained",
		"listenFault",
		"main",
		"percentage",
		"portNumber",
		"print",
		"readFault",
		"readText",
		"runCommand",
		"someText",
		"textsOf",
		"wholeNumber",
		"writeFault",
	]);
	expect(Object.keys(faults).sort()).toEqual(["listenFault", "readFault", "writeFault"]);
	expect(Object.keys(nodeVersion)).toEqual(["requireNode"]);
});
