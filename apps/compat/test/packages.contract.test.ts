import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

let template: Workspace;
let workspace: Workspace;
beforeAll(async () => {
	template = await createWorkspace();
});
afterAll(() => template[Symbol.asyncDispose]());
beforeEach(async () => {
	workspace = await createWorkspace(template);
});
afterEach(() => workspace[Symbol.asyncDispose]());

describe("the packages", () => {
	const types = "packages/client/dist/index.d.ts";

	test("are told to need a major where old code no longer compiles", async () => {
		await workspace.edit(types, "place(id: string)", "place(id: { name: string })");
		expect(await workspace.reasons()).toEqual(["client major"]);
	});

	test.each([
		["an export that is gone", "export declare function createClient", "declare function createClient", "client major"],
		[
			"an export that is new",
			"export interface Client",
			"export type Id = string;\nexport interface Client",
			"client minor",
		],
		["an option that is new", "url?: string;", "url?: string;\n    name?: string;", "client minor"],
		["a comment", "A client.", "The client.", ""],
	])("%s", async (_, from, to, expected) => {
		await workspace.edit(types, from, to);
		expect((await workspace.reasons()).join()).toBe(expected);
	});

	test.each([
		[
			"an entry that is gone",
			"client",
			'{".":{"types":"./dist/index.d.ts"}}',
			'{"./core":{"types":"./dist/index.d.ts"}}',
			"client major",
		],
		["a newer Node that is demanded", "client", ">=20.19", ">=22", "client major"],
		["an older Node that is supported", "client", ">=20.19", ">=18", "client minor"],
		["a peer that is demanded", "client", '"engines"', '"peerDependencies":{"msw":">=2"},"engines"', "client major"],
		["a command that is gone", "mock", '"bin":{"shop-mock":"dist/cli.js"}', '"bin":{}', "mock major"],
	])("%s", async (_, name, from, to, expected) => {
		await workspace.edit(`packages/${name}/package.json`, from, to);
		expect(await workspace.reasons()).toEqual([expected]);
	});

	test.each([
		["an option of a command that is gone", "--quiet", "--silent"],
		["a command that fails", "console.log", "throw "],
	])("%s", async (_, from, to) => {
		await workspace.edit("packages/mock/dist/cli.js", from, to);
		if (to === "throw ") await expect(workspace.reasons()).rejects.toThrow("`shop-mock --help` failed");
		else expect(await workspace.reasons()).toEqual(["mock major"]);
	});

	test.each([
		["may be something else", '"type":"string"', '"type":["string","null"]', ["mock major"]],
		["has a new member", '"line":{', '"level":{"type":"integer"},"line":{', ["mock minor"]],
		["is only written otherwise", '"type":"string"', '"type":["string"]', []],
	])("whose published JSON Schema %s are told so", async (_, from, to, expected) => {
		await workspace.edit("packages/mock/log.schema.json", from, to);
		expect(await workspace.reasons()).toEqual(expected);
	});

	test("that are new need a minor, and those that were not built stop the gate with advice", async () => {
		await workspace.write(
			"packages/more/package.json",
			'{"name": "@shop/more", "version": "1.2.3", "exports": {".": {"types": "./dist/index.d.ts"}}}',
		);
		await expect(workspace.reasons()).rejects.toThrow("@shop/more has no ./dist/index.d.ts: build the packages first");
		await workspace.write("packages/more/dist/index.d.ts", "export {};\n");
		expect(await workspace.reasons()).toEqual(["more minor"]);
	});
});
