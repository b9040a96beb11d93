import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { bundle } from "./redocly.ts";

const config = { decorators: { "house/version": "on" } };
const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), "utf8");

test("writes the version of the package into the bundle", async () => {
	const edits = [{ file: "package.json", to: '{"version": "4.5.6"}' }];
	expect(JSON.parse(await bundle(edits, config)).info.version).toBe("4.5.6");
});

test("stops when there is no version to write", async () => {
	await expect(bundle([], config)).rejects.toThrow("There is no package.json beside the root document.");
	await expect(bundle([{ file: "package.json", to: "{}" }], config)).rejects.toThrow("has no version");
});

test("the contract's bundle has the version of its package, and the root document has none of its own", async () => {
	const { version } = JSON.parse(await read("package.json"));
	expect(JSON.parse(await read("dist/openapi.json")).info.version).toBe(version);
	expect(parse(await read("openapi.yaml")).info.version).toBe("0.0.0");
	expect(parse(await read("redocly.yaml")).decorators["house/version"]).toBe("on");
});
