import { once } from "node:events";
import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cleanUp, folderWith, run, start } from "./support/cli.ts";
import { operations, requestBody } from "./support/recordings.ts";

afterAll(cleanUp);

const order = JSON.stringify(requestBody(operations.order));

describe.concurrent("orders-contract verify", () => {
	test("says of each file whether it keeps the contract, and ends with 1 when one does not", async () => {
		const cwd = folderWith({ "good.json": `\uFEFF${order}`, "part.json": '{"orderId":"ord-1","payment":[]}' });
		const { code, stdout, stderr } = await run(["verify", "good.json", "part.json"], { cwd });
		expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
		expect(stdout).toContain("good.json\n  ✓ request of V3Order: keeps the contract\n");
		expect(stdout).toContain("part.json\n  ✗ request of V3Order: incomplete\n");
		expect(stdout).toMatch(
			/body \/cartItems \(required\): expected to be there, received nothing {2}openapi\.yaml:\d+/,
		);
		expect(stdout).toMatch(/\nFAIL {2}1 of 2 messages in 2 files\n$/);
	});

	test("prints nothing for what keeps the contract with --quiet", async () => {
		const cwd = folderWith({ "good.json": order, "part.json": '{"orderId":"ord-1","payment":[]}' });
		expect(await run(["verify", "--quiet", "good.json"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
		expect((await run(["verify", "--quiet", "good.json", "part.json"], { cwd })).stdout).toMatch(/^part\.json\n/);
	});

	test("writes JSON, and never what is personal", async () => {
		const body = {
			...requestBody(operations.order),
			accountOwner: { email: 7, note: "robin@example.com" },
			timeSentToForter: "4111110000001142",
		};
		const cwd = folderWith({ "order.json": JSON.stringify(body) });
		const { code, stdout, stderr } = await run(["verify", "order.json", "--json", "-"], { cwd });
		expect(code).toBe(1);
		const report = JSON.parse(stdout);
		expect(report).toMatchObject({
			verdict: "findings",
			files: [{ file: "order.json", parts: [{ verdict: "breaks" }] }],
		});
		expect(stdout + stderr).not.toMatch(/4111110000001142|robin@/);
		await run(["verify", "order.json", "--json", "out.json"], { cwd });
		expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"))).toEqual(report);
	});

	test.for([
		["empty.json", "", "empty.json: it is empty, expected JSON"],
		["blank.json", " \n\t", "blank.json: it is empty, expected JSON"],
		["bad.json", '{\n  "email": robin@example.com\n}', "bad.json: it is not JSON, see line 2, column 12"],
		["cut.json", '{"a":', "cut.json: it is not JSON, it ends too early or starts with something else"],
		["image.json", "\u0089PNG\r\n", "image.json: it is not JSON, "],
	] as const)("says in one line what is wrong with %s", async ([name, text, message]) => {
		const { code, stdout, stderr } = await run(["verify", name], { cwd: folderWith({ [name]: text }) });
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toContain(`orders-contract: ${message}`);
		expect(stderr.trimEnd()).not.toMatch(/\n|robin/);
	});

	test("judges a body that is nested however deep, as far as the contract goes", async () => {
		const text = `{"payment":${"[".repeat(1e5)}${"]".repeat(1e5)}}`;
		const { code, stdout, stderr } = await run(["verify", "deep.json"], { cwd: folderWith({ "deep.json": text }) });
		expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
		expect(stdout).toContain("body /payment/0 (type): expected object, received an array of 1");
	});

	test("keeps its verdict when nobody reads its output", async () => {
		const cwd = folderWith({ "part.json": '{"orderId":"ord-1","payment":[]}' });
		const child = start(["verify", "part.json"], { cwd });
		child.stdout?.destroy();
		child.stderr?.destroy();
		expect(await once(child, "exit")).toEqual([1, null]);
	});

	test("says in one line what is wrong with a folder, a missing file, and one that is too large", async () => {
		const cwd = folderWith({ "big.json": "[" });
		truncateSync(join(cwd, "big.json"), 300 * 1024 * 1024);
		const said = async (name: string) => (await run(["verify", name], { cwd })).stderr;
		expect(await said(".")).toBe("orders-contract: . is a folder; name a JSON file\n");
		expect(await said("none.json")).toBe(
			"orders-contract: there is no file none.json that can be read; name a JSON file\n",
		);
		expect(await said("big.json")).toBe("orders-contract: big.json: it is larger than 256 MB; split it\n");
	});
});
