import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedGuides } from "./support/blocks.ts";
import { packPackages } from "./support/pack.ts";
import { type Registry, startRegistry } from "./support/registry.ts";
import { type RunningCommand, start, type Terminal, type Typed, type } from "./support/terminal.ts";

const guides = (await publishedGuides()).filter(({ blocks }) => blocks.some(({ attributes }) => attributes.step));
const commands = guides
	.flatMap(({ blocks }) => blocks)
	.map(({ text }) => text)
	.join("\n");
const installed = [...commands.matchAll(/^npm install .*?(@\S+)$/gm)].map(([, name = ""]) => name);

let folder: string;
let registry: Registry;
let mock: RunningCommand | undefined;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "forter-orders-typed-"));
	registry = await startRegistry(await packPackages(installed, folder));
});
afterAll(async () => {
	await mock?.stop();
	await registry.close();
	await rm(folder, { recursive: true });
});

test("the commands of the quick start and of the contract tests are typed", () => {
	expect(guides.map(({ slug }) => slug)).toEqual(["quick-start", "contract-tests"]);
});

test.each(guides)(
	"whoever types the commands of $slug gets what it says",
	{ timeout: 120_000 },
	async ({ slug, blocks }) => {
		// The packages come from here and not from npm's registry. Nothing else differs from what a reader does.
		const env = { PATH: process.env.PATH, HOME: folder, npm_config_registry: registry.url, SCARF_ANALYTICS: "false" };
		let terminal: Terminal = { cwd: await mkdtemp(join(folder, `${slug}-`)), env };
		let typed: Typed | undefined;
		for (const { language, attributes, text } of blocks) {
			if (attributes.file !== undefined) await writeFile(join(terminal.cwd, attributes.file), `${text}\n`);
			if (language === "text") expect(typed?.output.trim()).toBe(text);
			if (attributes.step === undefined) continue;
			if (attributes.step === "down") await mock?.stop();
			if (attributes.step === "mock") {
				mock = start(text, terminal);
				await mock.printed("http://127.0.0.1:4010");
				continue;
			}
			typed = await type(text, terminal, 90_000);
			expect(typed, typed.output).toMatchObject({ exit: Number(attributes.exit ?? 0) });
			expect(typed.output).toContain(attributes.shows ?? "");
			terminal = { cwd: typed.cwd, env };
		}
		expect(typed).toBeDefined();
	},
);
