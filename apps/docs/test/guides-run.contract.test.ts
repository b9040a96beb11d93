import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { createMock, type Mock } from "@forter-orders/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { objectAt } from "../src/content/read.ts";
import { triggersOf } from "../src/content/triggers.ts";
import { blockFolder, blockName, shop, writeBlock } from "./support/block-folder.ts";
import { type Block, publishedGuides } from "./support/blocks.ts";
import { context } from "./support/context.ts";

const run = promisify(execFile);
const guides = await publishedGuides();
const blocks = guides.flatMap((guide) => guide.blocks);
const modules = blocks.filter(({ language }) => language === "ts");
const commands = blocks.filter(({ language, attributes }) => language === "sh" && attributes.status !== undefined);

let mock: Mock;
let folder: string;
let env: Record<string, string | undefined>;

beforeAll(async () => {
	mock = await createMock();
	folder = await blockFolder();
	await Promise.all(modules.map((block) => writeBlock(folder, block)));
	const { PATH } = process.env;
	env = { PATH, FORTER_BASE_URL: await mock.listen(), FORTER_SITE_ID: "demo", FORTER_API_KEY: "demo" };
});
afterAll(async () => {
	await mock.close();
	await rm(folder, { recursive: true });
});

/** What a block prints in some circumstances, on one line. */
async function printed(block: Block, circumstances: object): Promise<string> {
	const given = { cwd: folder, env: { ...env, BLOCK: JSON.stringify(circumstances) }, timeout: 25_000 };
	const { stdout } = await run(process.execPath, ["--import", shop, blockName(block)], given);
	return stdout.trim().split("\n").join(" ");
}

function blockWith(text: string): Block {
	const found = modules.find((block) => block.text.includes(text));
	if (!found) throw new Error(`expected a block with ${text}`);
	return found;
}

describe.concurrent("a code block of a guide runs against the mock and does what the guide says", () => {
	test.each(modules)("$slug, block $place", async (block) => {
		expect(await printed(block, block.attributes)).toBe(block.attributes.prints);
	});

	test.each(commands)("$slug, block $place", async ({ text, attributes }) => {
		const before = mock.requests.length;
		await run("bash", ["-euo", "pipefail", "-c", text], { cwd: folder, env, timeout: 25_000 });
		const asked = mock.requests.slice(before).find(({ path }) => text.includes(path));
		expect(asked).toMatchObject({ status: Number(attributes.status), violations: [] });
	});
});

describe.concurrent("the code for all decisions does what each asks for", () => {
	const actions: Record<string, string> = { APPROVE: "authorize", DECLINE: "cancel", NOT_REVIEWED: "ownPolicy" };
	const orders = triggersOf(context.scenarios).filter(({ operationId }) => operationId === "V3Order");
	const decided = orders.filter(({ gives }) => typeof gives?.forterDecision === "string" && !gives.recommendation);
	const verified = orders.filter(({ gives }) => typeof gives?.managedOrderToken === "string").slice(0, 1);

	test.each(decided)("$gives.forterDecision", async ({ value, gives }) => {
		const action = actions[String(gives?.forterDecision)];
		expect(await printed(blockWith('case "DECLINE"'), { buyer: value })).toBe(action);
	});
	test.each(verified)("a token for 3-D Secure", async ({ value }) => {
		expect(await printed(blockWith('case "DECLINE"'), { card: value })).toBe("verify");
	});
	test("no answer, and a refusal", async () => {
		expect(await printed(blockWith('case "DECLINE"'), { down: "" })).toBe("capture outbox");
		expect(await printed(blockWith('case "DECLINE"'), { refused: "" })).toBe("ownPolicy");
	});
});

describe.concurrent("the code after 3-D Secure authorizes after a success alone", () => {
	const meanings = objectAt(context.document, "components", "schemas", "VerificationStatus", "x-enumDescriptions");
	const results = triggersOf(context.scenarios).filter(({ operationId }) => operationId === "V3OrderResults");

	test.each(results)("$example", async ({ value, gives }) => {
		const { status }: { status?: unknown } = Object(gives?.verificationMethod);
		const succeeded = String(meanings[String(status)]).startsWith("Success");
		const action = await printed(blockWith("session.take()"), { session: value });
		expect(action === "authorize").toBe(succeeded);
		expect(action).not.toBe("");
	});
});

test("has modules and commands to run", () => {
	expect(modules.length).toBeGreaterThan(10);
	expect(commands.length).toBeGreaterThan(0);
});
