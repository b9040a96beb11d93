import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { mendCode } from "../src/validate/mended-code.ts";

/** The code that ajv makes of a schema as it is. */
function codeOf(schema: object, allErrors: boolean): string {
	const made: string[] = [];
	const process = (code: string) => {
		made.push(code);
		return code;
	};
	new Ajv2020({ allErrors, code: { process, optimize: false }, inlineRefs: false }).compile(schema);
	return made.join("\n");
}

test("errors behind a reference are added to the others in place", () => {
	const code = codeOf({ items: { $ref: "#/$defs/n" }, $defs: { n: { type: "number" } } }, true);
	expect(code).toContain(".concat(");
	expect(mendCode(code)).not.toContain(".concat(");
});

test("an empty name that is missing does not end the search", () => {
	const code = codeOf({ required: ["", "a"] }, false);
	expect(code).toMatch(/\(missing0 = ""\)/);
	expect(mendCode(code)).not.toMatch(/\(missing0 = ""\)\)* *\|\|/);
});
