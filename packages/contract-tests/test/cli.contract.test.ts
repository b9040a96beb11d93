import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createAjv } from "@forter-orders/spec";
import { afterAll, describe, expect, test } from "vitest";
import { cleanUp, folder, folderWith, run, serve, start } from "./support/cli.ts";

const schema = JSON.parse(readFileSync(new URL("../report.schema.json", import.meta.url), "utf8"));
afterAll(cleanUp);

describe.concurrent("orders-contract test", () => {
	test("passes against the mock in a few lines and ends with 0", async () => {
		const { code, stdout, stderr } = await run(["test", "--phase", "auth", "--phase", "scenarios"]);
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		expect(stdout).toMatch(
			/^Forter order decisions \S+ against the built-in mock, seed 0\n\n✓ auth .*\n✓ scenarios .*\n\nPASS /,
		);
		expect(stdout.split("\n").length).toBeLessThan(10);
		expect(stdout).not.toContain("\u001B");
	});

	test("prints nothing on success with --quiet", async () => {
		expect(await run(["test", "--phase", "auth", "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
	});

	test("writes three reports, and the JSON one is as its schema says", async () => {
		const cwd = folder();
		const files = ["--junit", "j.xml", "--html", "h.html", "--json", "r.json"];
		expect(await run(["test", "--phase", "auth", ...files], { cwd })).toMatchObject({ code: 0, stderr: "" });
		expect(readdirSync(cwd).sort()).toEqual(["h.html", "j.xml", "r.json"]);
		const report = JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
		const ajv = createAjv();
		expect(ajv.validate(schema, report), ajv.errorsText()).toBe(true);
		expect(report).toMatchObject({ verdict: "pass", target: { kind: "mock" }, phases: [{ phase: "auth", failed: 0 }] });
		expect(readFileSync(join(cwd, "j.xml"), "utf8")).toContain('<testsuite name="auth"');
		expect(readFileSync(join(cwd, "h.html"), "utf8")).toMatch(/^<!doctype html>/);
	});

	test("gives the standard output to the report with --json -, and the summary to the other stream", async () => {
		const { code, stdout, stderr } = await run(["test", "--phase", "auth", "--json", "-"]);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ verdict: "pass" });
		expect(stderr).toMatch(/PASS {2}\d+ cases/);
	});

	test("ends with 1 and says what is wrong, where, and how to send it again", async () => {
		const url = await serve((_request, response) => response.writeHead(200).end("{}"));
		const { code, stdout, stderr } = await run(["test", "--phase", "auth", "--target", url]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
		expect(stdout).toMatch(/✗ auth .* failed/);
		expect(stdout).toMatch(/^1\. .+/m);
		for (const word of ["at", "expected", "received", "spec", "curl"])
			expect(stdout).toMatch(new RegExp(`^   ${word} +\\S`, "m"));
		expect(stdout).toMatch(/^FAIL {2}\d+ failures? of \d+ causes? in /m);
		const command = /^ {3}replay +orders-contract (.+)$/m.exec(stdout)?.[1] ?? "";
		const replayed = await run(command.split(" "));
		expect(replayed).toMatchObject({ code: 1, stderr: "", stdout: expect.stringMatching(/FAIL {2}auth\//) });
	});

	test("ends with 3 when nobody answers, and writes no report", async () => {
		const cwd = folder();
		const result = await run(["test", "--target", "http://127.0.0.1:9", "--json", "r.json"], { cwd });
		expect(result).toMatchObject({ code: 3, stdout: "" });
		expect(result.stderr).toMatch(/^orders-contract: http:\/\/127\.0\.0\.1:9 cannot be reached: .+\n$/);
		expect(readdirSync(cwd)).toEqual([]);
	});

	test("ends with 130 on Ctrl-C and leaves no report, not even an older one", async () => {
		const cwd = folder();
		writeFileSync(join(cwd, "r.json"), '{"verdict":"pass"}');
		let asked = () => {};
		const isAsked = new Promise<void>((resolve) => {
			asked = resolve;
		});
		const url = await serve(() => asked());
		const child = start(["test", "--target", url, "--json", "r.json"], { cwd });
		const ended = once(child, "exit");
		const said = child.stderr?.toArray();
		await Promise.race([isAsked, ended]);
		child.kill("SIGINT");
		expect(await ended).toEqual([130, null]);
		expect(Buffer.concat((await said) ?? []).toString()).toContain("interrupted; no report was written");
		expect(existsSync(join(cwd, "r.json"))).toBe(false);
	});

	test("ends at once on an interrupt while it is busy with the built-in mock, which needs no network", async () => {
		const cwd = folderWith({ "r.json": "{}" });
		const child = start(["test", "--phase", "boundary", "--json", "r.json"], { cwd });
		const ended = once(child, "exit");
		// An older report is removed when the run begins, which then takes many times as long.
		while (existsSync(join(cwd, "r.json")) && child.exitCode === null) await setTimeout(50);
		await setTimeout(2000);
		child.kill("SIGINT");
		expect(await ended).toEqual([130, null]);
	});

	test("keeps its verdict and its files when nobody reads its output", async () => {
		const cwd = folder();
		const child = start(["test", "--phase", "auth", "--json", "r.json"], { cwd });
		child.stdout?.destroy();
		child.stderr?.destroy();
		expect(await once(child, "exit")).toEqual([0, null]);
		expect(JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"))).toMatchObject({ verdict: "pass" });
	});

	test("keeps the key out of everything, also when the target repeats it", async () => {
		const cwd = folder();
		const key = "sk_f00dfeedcafe4242deadbeef";
		const url = await serve((request, response) => {
			const body = { forterDecision: [request.headers.authorization, key], card: "4111110000001142" };
			response.writeHead(200, { "content-type": "application/json", "x-key": key }).end(JSON.stringify(body));
		});
		const files = ["--junit", "j.xml", "--html", "h.html", "--json", "r.json"];
		const args = ["test", "--phase", "auth", "--phase", "examples", "--target", url, ...files];
		const { code, stdout, stderr } = await run(args, { cwd, env: { FORTER_API_KEY: key } });
		expect(code).toBe(1);
		const texts = [stdout, stderr, ...readdirSync(cwd).map((file) => readFileSync(join(cwd, file), "utf8"))];
		expect(texts).toHaveLength(5);
		for (const text of texts) {
			expect(text).not.toContain(key);
			expect(text).not.toContain(btoa(`${key}:`).replace(/=+$/, ""));
			expect(text).not.toMatch(/\b4111110000001142\b|[\w.]+@[\w-]+\.\w/);
		}
	});
});

describe.concurrent("orders-contract replay and coverage", () => {
	test("replays a case that passes, and says which ids there are not", async () => {
		const { stdout } = await run(["test", "--phase", "auth", "--json", "-"]);
		const id = `${JSON.parse(stdout).groups[0].name}/none`;
		expect(await run(["replay", id])).toEqual({ code: 0, stdout: `PASS  ${id}\n`, stderr: "" });
		const unknown = await run(["replay", `${id}-such`]);
		expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("the contract has no case") });
		expect(await run(["replay", "x"])).toMatchObject({ code: 2, stderr: expect.stringContaining('"x" is no case') });
	});

	test("shows what a report covers and fails below the minimum", async () => {
		const cwd = folder();
		const { stdout } = await run(["test", "--phase", "examples", "--json", "-"]);
		const report = JSON.parse(stdout);
		const cell = report.coverage.cells.find(({ state }: { state: string }) => state === "green");
		Object.assign(cell, { state: "missing", reason: "for the test" });
		writeFileSync(join(cwd, "r.json"), JSON.stringify(report));
		const shown = await run(["coverage", "r.json"], { cwd });
		expect(shown).toMatchObject({ code: 0, stderr: "" });
		expect(shown.stdout).toMatch(/^status +\d+ of +\d+$/m);
		expect(shown.stdout).toContain(`\nnot covered  ${cell.id}  (for the test)\n`);
		expect(shown.stdout).toMatch(/^[\d,]+ of [\d,]+ cells covered, [\d.]+ %$/m);
		const below = await run(["coverage", "r.json", "--min", "100", "--quiet"], { cwd });
		expect(below).toMatchObject({ code: 1, stdout: expect.stringMatching(/%, 100 % asked for$/m) });
		expect(await run(["coverage", "r.json", "--min", "0.1", "--quiet"], { cwd })).toEqual({
			code: 0,
			stdout: "",
			stderr: "",
		});
	});

	test("refuses a file that is no report", async () => {
		const cwd = folder();
		writeFileSync(join(cwd, "r.json"), "{}");
		const { code, stderr } = await run(["coverage", "r.json"], { cwd });
		expect({ code, stderr }).toEqual({
			code: 2,
			stderr: "orders-contract: r.json is no report of `orders-contract test --json`: it has no coverage\n",
		});
	});
});
