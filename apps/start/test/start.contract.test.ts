import { exec } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { firstOrder, readContract } from "../src/contract.ts";
import { lastLine, runStart, spawnStart } from "./cli.ts";

let folder: string;
let order: Record<string, unknown>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "start-"));
	order = { ...firstOrder(await readContract()) };
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
	return path;
}

describe("start --once --json", () => {
	test("prints the decision on an example of the contract as its last line", async () => {
		const ended = await runStart("--once", "--json");
		expect(ended.code).toBe(0);
		expect(lastLine(ended)).toEqual({
			ok: true,
			decision: "APPROVE",
			orderId: order.orderId,
			mockUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
			docsUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/),
			durationMs: expect.any(Number),
		});
	});

	test("sends the order that is given", async () => {
		const declined = { ...order, orderId: "mine-1", accountOwner: { email: "decline@forter.com" } };
		const ended = await runStart("--once", "--json", "--order", await file("declined.json", declined));
		expect(ended.code).toBe(0);
		expect(lastLine(ended)).toMatchObject({ ok: true, decision: "DECLINE", orderId: "mine-1" });
	});
});

describe("start", () => {
	test("stays up with a cURL line that works, and ends cleanly on Ctrl-C", async () => {
		const { child, ended, printed } = spawnStart();
		const output = await printed("Ctrl-C");
		const curl = output.split("\n").find((line) => line.startsWith("curl ")) ?? "";
		const { stdout } = await promisify(exec)(curl);
		expect(JSON.parse(stdout)).toMatchObject({ forterDecision: "APPROVE" });
		const docs = /Docs\s+(\S+)/.exec(output)?.[1] ?? "";
		expect((await fetch(docs)).status).toBe(200);

		child.kill("SIGINT");
		expect(await ended).toMatchObject({ code: 0, stderr: "" });
	});

	test("ends quietly when its reader goes away", async () => {
		const { child, ended, printed } = spawnStart("--once");
		await printed("contract");
		child.stdout.destroy();
		expect(await ended).toMatchObject({ code: 0, stderr: "" });
	});

	test("gives a cURL line that sends the order that was given", async () => {
		const path = await file("curl.json", {
			...order,
			orderId: "mine-2",
			accountOwner: { email: "decline@forter.com" },
		});
		const { child, ended, printed } = spawnStart("--order", path);
		const curl = (await printed("Ctrl-C")).split("\n").find((line) => line.startsWith("curl ")) ?? "";
		expect(curl).toContain("/mine-2");
		expect(JSON.parse((await promisify(exec)(curl)).stdout)).toMatchObject({ forterDecision: "DECLINE" });
		child.kill("SIGINT");
		await ended;
	});

	test("says what to do with the decision", async () => {
		const { stdout } = await runStart("--once");
		expect(stdout).toContain("APPROVE");
		expect(stdout).toContain("Authorize or capture the payment");
	});
});

/** What the command says when it ends with a status, which is one message without a stack trace. */
async function failure(status: number, ...args: string[]): Promise<string> {
	const { code, stderr } = await runStart("--once", ...args);
	expect(code).toBe(status);
	expect(stderr).toMatch(/^pnpm start: /);
	expect(stderr).not.toMatch(/^\s+at /m);
	return stderr.trim();
}

async function takenPort(): Promise<string> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => void server.close());
	const address = server.address();
	return typeof address === "object" && address ? String(address.port) : "";
}

describe("one line and exit status 2 for", () => {
	const refused = async (...args: string[]) => {
		const message = await failure(2, ...args);
		expect(message).not.toContain("\n");
		return message;
	};

	test("a flag that does not exist", async () => {
		expect(await refused("--onse")).toMatch(/'--onse' \(Did you mean --once\?\); see pnpm start --help$/);
	});

	test("a port that is none", async () => {
		expect(await refused("--port", "99999")).toMatch("'99999' is invalid. Expected a whole number from 0 to 65535;");
	});

	test("a port in use, before anything is built", async () => {
		const port = await takenPort();
		const message = `pnpm start: port ${port} is in use; name another, or 0 for any that is free`;
		expect(await refused("--port", port)).toBe(message);
		expect(await refused("--docs-port", port)).toBe(message);
	});

	test("a file that is missing", async () => {
		const file = join(folder, "none.json");
		expect(await refused("--order", file)).toBe(
			`pnpm start: there is no file ${file} that can be read; name a JSON file with one order`,
		);
	});

	test("a file that is a folder", async () => {
		expect(await refused("--order", folder)).toMatch("is a folder; name a JSON file with one order");
	});

	test("a file that is not JSON, without a word of what it holds", async () => {
		const message = await refused("--order", await file("broken.json", '{\n  "email": "robin@example.com",,\n}'));
		expect(message).toMatch("is not valid JSON (line 2 column 32)");
		expect(message).not.toMatch("robin");
	});

	test("a file that holds no object", async () => {
		expect(await refused("--order", await file("list.json", []))).toMatch(
			"expected a JSON object with an order, got an array",
		);
	});

	test("each of them as JSON when that is asked for", async () => {
		const ended = await runStart("--once", "--json", "--order", join(folder, "none.json"));
		expect(ended.code).toBe(2);
		expect(lastLine(ended)).toMatchObject({
			ok: false,
			error: { message: expect.stringMatching(/^there is no file/) },
		});
		expect(lastLine(await runStart("--json", "--onse"))).toMatchObject({ ok: false, error: { violations: [] } });
	});
});

test("says that the docs cannot have the port of the mock", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address ? String(address.port) : "";
	await new Promise((resolve) => server.close(resolve));
	expect(await failure(2, "--port", port, "--docs-port", port)).toMatch(`port ${port} is in use`);
});

describe("one clear message and exit status 1 for", () => {
	const refused = (...args: string[]) => failure(1, ...args);

	test("an id that cannot stand in a path", async () => {
		expect(await refused("--order", await file("dots.json", { ...order, orderId: ".." }))).toMatch("orderId");
	});

	test("an order without an id", async () => {
		const { orderId: _, ...rest } = order;
		expect(await refused("--order", await file("no-id.json", rest))).toMatch(
			"/orderId must be a text that is not empty (rule required, received nothing)",
		);
	});

	test("an order that the contract refuses: pointer, rule, value", async () => {
		const { payment: _, ...rest } = order;
		expect(await refused("--order", await file("no-payment.json", rest))).toMatch(
			"/payment is required (rule required, received nothing)",
		);
		const wrong = { ...order, authorizationStep: "LATER", totalAmount: { amountUSD: 9 } };
		const message = await refused("--order", await file("wrong.json", wrong));
		expect(message).toMatch(/\/authorizationStep must be .*\(rule enum, received "LATER"\)/);
		expect(message).toMatch(/\/totalAmount\/amountUSD must be .*\(rule type, received a number\)/);
	});

	test("each of them as JSON when that is asked for", async () => {
		const { payment: _, ...rest } = order;
		const ended = await runStart("--once", "--json", "--order", await file("no-payment.json", rest));
		expect(ended.code).toBe(1);
		expect(lastLine(ended)).toMatchObject({
			ok: false,
			error: { violations: [{ pointer: "/payment", rule: "required" }] },
		});
	});
});
