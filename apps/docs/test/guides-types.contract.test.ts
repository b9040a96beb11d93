import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockFolder, shop, writeBlock } from "./support/block-folder.ts";
import { publishedGuides } from "./support/blocks.ts";

const require = createRequire(import.meta.url);
const tsc = join(require.resolve("typescript/package.json"), "../bin/tsc");
const base = require.resolve("@forter-orders/tsconfig/base.json");

let folder: string;

beforeAll(async () => {
	folder = await blockFolder();
	const compilerOptions = { noEmit: true, declaration: false, isolatedDeclarations: false, types: ["node"] };
	await writeFile(
		join(folder, "tsconfig.json"),
		JSON.stringify({ extends: base, compilerOptions, files: [shop], include: ["*.ts"] }),
	);
});
afterAll(() => rm(folder, { recursive: true }));

async function complaints(): Promise<string> {
	return promisify(execFile)(process.execPath, [tsc, "--project", folder]).then(
		() => "",
		(error: { stdout: string }) => error.stdout,
	);
}

test("every TypeScript block of the guides compiles under the strict settings, and a wrong one does not", async () => {
	const blocks = (await publishedGuides()).flatMap((guide) => guide.blocks);
	for (const block of blocks.filter(({ language }) => language === "ts")) await writeBlock(folder, block);
	expect(await complaints()).toBe("");
	await writeFile(join(folder, "wrong.ts"), "await orders.decide({ orderId: 7 });\nexport {};\n");
	expect(await complaints()).toContain("wrong.ts");
});
