import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import createPlugin from "../../plugins/index.ts";
import { lint } from "./redocly.ts";

const config = parse(await readFile(new URL("../../redocly.yaml", import.meta.url), "utf8"));
const rules = Object.keys(createPlugin().rules.oas3).map((rule) => `house/${rule}`);

test("every rule of the house is an error in redocly.yaml", () => {
	const wired = Object.entries(config.rules).filter(([rule]) => rule.startsWith("house/"));
	expect(wired).toEqual(rules.map((rule) => [rule, "error"]));
});

test("the sound contract passes all rules that the contract has to pass", async () => {
	expect(await lint([[]], { extends: config.extends, rules: config.rules })).toEqual([[]]);
});
