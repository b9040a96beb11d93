import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cleanUp, folderWith, runHere, serve } from "./support/cli.ts";
import { getting, json, success, taking } from "./support/small-documents.ts";

afterAll(cleanUp);

const head = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n';
const counted = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };

/** Runs a command with a document in a folder of its own; the paths of the folder are left out of what it says. */
async function runWith(files: Readonly<Record<string, string>>, args: readonly string[]) {
	const cwd = folderWith(files);
	const { code, stdout, stderr } = await runHere(args.map((word) => (word in files ? join(cwd, word) : word)));
	const bare = (text: string) => text.replaceAll(/[^\s"]*orders-contract-\w+\//g, "");
	return { code, stdout: bare(stdout), stderr: bare(stderr) };
}

describe("a document that cannot be used ends every command with 2, one sentence, and file and line", () => {
	test.for([
		["broken.yaml", `${head}paths:\n  /a:\n    get: [\n`, "broken.yaml:6: "],
		["broken.json", '{"openapi": "3.1.0",\n "paths": {,}}', "broken.json:2: expected a property name"],
		["empty.yaml", "", "empty.yaml: it is empty; write an OpenAPI document into it\n"],
		["other.yaml", "a: 1\n", "other.yaml: it must be an OpenAPI document of version 3.0, 3.1 or 3.2, got a document"],
		[
			"old.yaml",
			'swagger: "2.0"\npaths: {}\n',
			"old.yaml: it must be an OpenAPI document of version 3.0, 3.1 or 3.2, got",
		],
		["bare.yaml", head, "bare.yaml: it must have `paths`; it has none, and no webhooks either\n"],
	] as const)("%s", async ([name, text, message]) => {
		for (const command of [["test"], ["coverage"], ["replay", "auth/a/none"], ["mutate"], ["verify", "body.json"]]) {
			const { code, stdout, stderr } = await runWith({ [name]: text, "body.json": "{}" }, [
				...command,
				"--contract",
				name,
			]);
			expect({ code, stdout, lines: stderr.split("\n").length }).toEqual({ code: 2, stdout: "", lines: 2 });
			expect(stderr).toContain(`orders-contract: ${message}`);
		}
	});
});

describe("a run in which there is nothing to do ends with 2", () => {
	test.for([
		["none.yaml", `${head}paths: {}\n`, [], "--contract none.yaml has nothing to test\n"],
		[
			"odd.yaml",
			`${head}paths: {/a: 7}\n`,
			[],
			"odd.yaml:3: #/paths/~1a must be an object, got a number; it is ignored\n" +
				"orders-contract: --contract odd.yaml has nothing to test\n",
		],
		[
			"open.json",
			JSON.stringify(getting({})),
			["--phase", "auth", "--phase", "scenarios"],
			"--contract open.json has nothing to test in the phases that were asked for\n",
		],
	] as const)("%s", async ([name, text, args, message]) => {
		const { code, stdout, stderr } = await runWith({ [name]: text }, ["test", "--contract", name, ...args]);
		expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: `orders-contract: ${message}` });
	});
});

describe("what is wrong with a document that can be used", () => {
	const flawed = JSON.stringify(getting({ responses: success(json(counted, { example: { n: "x" } })) }), null, 2);

	test("is told on the standard error, with file and line, and the run goes on", async () => {
		const { code, stdout, stderr } = await runWith({ "d.json": flawed }, [
			...["test", "--contract", "d.json", "--phase", "protocol", "--quiet"],
		]);
		expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
		const line = flawed.split("\n").findIndex((text) => text.includes('"example"')) + 1;
		expect(stderr).toMatch(
			new RegExp(`^orders-contract: d\\.json:${line}: #/paths/\\S+ the example "example" .+; it is left out\\n$`),
		);
	});

	test("is told for every command that reads it", async () => {
		const body = { "d.json": flawed, "body.json": '{"n":1}' };
		const { code, stderr } = await runWith(body, [
			...["verify", "body.json", "--side", "response", "--contract", "d.json", "--quiet"],
		]);
		expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 0, lines: 2 });
		expect(stderr).toContain("it is left out");
	});

	test("is a finding with --strict-document", async () => {
		const { code, stdout, stderr } = await runWith({ "d.json": flawed }, [
			...["test", "--contract", "d.json", "--phase", "examples", "--strict-document"],
		]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
		expect(stdout).toMatch(/^1\. the example example of the response 200 of getA breaks type at \/n$/m);
	});
});

test("a refusal that is not documented is a finding with --documented-errors", async () => {
	const document = JSON.stringify(taking(json(counted)));
	const args = ["test", "--contract", "d.json", "--phase", "boundary", "--quiet"];
	expect(await runWith({ "d.json": document }, args)).toEqual({ code: 0, stdout: "", stderr: "" });
	const strict = await runWith({ "d.json": document }, [...args, "--documented-errors"]);
	expect(strict).toMatchObject({ code: 1, stderr: "" });
	expect(strict.stdout).toContain("the response 422 of postA breaks status at the root");
});

describe("what a document refers to", () => {
	const referring = (reference: string) => JSON.stringify(taking(json({ $ref: reference })));
	const args = ["test", "--contract", "a/d.json", "--phase", "boundary", "--quiet"];

	test("is read beside it and below it", async () => {
		const files = { "a/d.json": referring("b/s.json"), "a/b/s.json": JSON.stringify(counted) };
		expect(await runWith(files, args)).toEqual({ code: 0, stdout: "", stderr: "" });
	});

	test("is read elsewhere with --allow-any-file only", async () => {
		const files = { "a/d.json": referring("../b/s.json"), "b/s.json": JSON.stringify(counted) };
		const refused = await runWith(files, args);
		expect(refused.stderr).toContain("is read with --allow-any-file only; it is left out\n");
		expect(await runWith(files, [...args, "--allow-any-file"])).toEqual({ code: 0, stdout: "", stderr: "" });
	});

	test("is asked of another host with --allow-remote only", async () => {
		let asked = 0;
		const url = await serve((_request, response) => {
			asked += 1;
			response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(counted));
		});
		const files = { "a/d.json": referring(`${url}/s.json`) };
		const refused = await runWith(files, args);
		expect(refused.stderr).toContain("which is asked with --allow-remote only; it is left out\n");
		expect(asked).toBe(0);
		expect(await runWith(files, [...args, "--allow-remote"])).toEqual({ code: 0, stdout: "", stderr: "" });
		expect(asked).toBe(1);
	});
});
