import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readFrontMatter } from "../src/content/front-matter.ts";
import { objectAt } from "../src/content/read.ts";
import { workspace } from "../src/content/read-changelogs.ts";
import { readGuides } from "../src/content/read-guides.ts";
import { landingPages } from "../src/pages/landing.ts";
import { type Block, publishedGuides } from "./support/blocks.ts";
import { context } from "./support/context.ts";

const guides = await publishedGuides();
const all = guides.flatMap(({ blocks }) => blocks);

const designed = [
	"quick-start",
	"authentication",
	"decisions",
	"3-d-secure",
	"payment-methods",
	"errors-timeouts-resending",
	"testing",
	"contract-tests",
	"versions",
	"typescript-client",
];

test("the guides are those of the design, in its order", () => {
	expect(guides.map(({ slug }) => slug)).toEqual(designed);
});

test("every guide has a place in the menu of its own and a summary of one sentence", async () => {
	const heads = (await readGuides()).map(({ head }) => head);
	expect(heads.map(({ order }) => order)).toEqual(heads.map((_, index) => index + 1));
	for (const { summary } of heads) expect(summary).toMatch(/^[A-Z][^.]*\.$/);
});

test.each(guides)("$slug has at most 400 words and a sample that is run", ({ prose, blocks }) => {
	expect(prose.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(400);
	expect(blocks.filter(isRun).length).toBeGreaterThan(0);
});

test("no code block is left out: each is run, or is data that can be read, or an installation", () => {
	const published = publicPackages();
	for (const block of all.filter((candidate) => !isRun(candidate))) {
		const { language, text, slug } = block;
		if (language === "json") expect(() => JSON.parse(text)).not.toThrow();
		else if (language === "yaml") expect(parse(text)).toBeTypeOf("object");
		else if (language === "sh") expect(published).toContain(/^npm install (\S+)$/.exec(text)?.[1]);
		else if (language === "text") expect(slug).toBe("quick-start");
		else if (language === "mjs") expect(slug).toBe("quick-start");
		else expect(language).toBe("mermaid");
	}
});

test("every value in capitals is one of the contract", () => {
	const contract = JSON.stringify(context.document);
	const words = guides.flatMap(({ prose }) => [...prose.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, word = ""]) => word));
	const environment = ["FORTER_BASE_URL", "FORTER_SITE_ID", "FORTER_API_KEY", "UNRECOGNIZED"];
	const unknown = words.filter((word) => !environment.includes(word) && !contract.includes(`"${word}"`));
	expect(unknown).toEqual([]);
	expect(words.length).toBeGreaterThan(5);
});

test("the guide to payment methods has every member of a payment", async () => {
	const guide = (await readGuides()).find(({ head }) => head.slug === "payment-methods");
	const named = [...(guide?.body ?? "").matchAll(/\{\{(?:means-of-payment|members Payment) ([^}]*)\}\}/g)];
	const members = Object.keys(objectAt(context.document, "components", "schemas", "Payment", "properties"));
	expect(named.flatMap(([, names = ""]) => names.split(" ")).sort()).toEqual(members.sort());
});

test("the landing page has no command but those of the quick start", async () => {
	const [page] = await landingPages(context);
	const commands = [...(page?.markdown ?? "").matchAll(/^```sh\n(.*?)\n```$/gms)].flatMap(([, text = ""]) =>
		text.split("\n"),
	);
	const known = all.filter(({ slug, language }) => slug === "quick-start" && language === "sh");
	expect(commands.length).toBeGreaterThan(2);
	for (const command of commands) expect(known.flatMap(({ text }) => text.split("\n"))).toContain(command);
});

test("a guide without a head is refused with what is missing", () => {
	expect(() => readFrontMatter("a.md", "# A\n")).toThrow("a.md must begin with front matter");
	expect(() => readFrontMatter("a.md", "---\ntitle: A\n---\n")).toThrow("must have title, slug and summary");
});

function isRun({ attributes }: Block): boolean {
	return ["prints", "status", "step"].some((name) => attributes[name] !== undefined);
}

function publicPackages(): string[] {
	const manifests = globSync("{openapi,packages/*}/package.json", { cwd: workspace });
	return manifests
		.map((file): { name: string; private?: boolean } => JSON.parse(readFileSync(join(workspace, file), "utf8")))
		.filter((manifest) => manifest.private !== true)
		.map(({ name }) => name);
}
