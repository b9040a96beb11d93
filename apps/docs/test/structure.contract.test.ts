import { visit } from "@forter-orders/browser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atOnce } from "./support/at-once.ts";
import { builtFile, builtFiles, currentRoutes, operationRoutes } from "./support/built.ts";
import { contract } from "./support/contract.ts";
import { bringToLife, desk, type Stage, setStage } from "./support/visit.ts";

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

test("every page has one heading of the first level, and no level is skipped", async () => {
	await atOnce(4, currentRoutes(), async (route) => {
		const { page, close } = await visit(stage.browser, stage.docs.url + route, desk);
		assertInOrder(await levels(page), route);
		if (operationRoutes().includes(route)) {
			await bringToLife(page);
			assertInOrder(await levels(page), `${route} live`);
		}
		await close();
	});
});

test("every page has a banner, a menu, a main part and a footer, each once", async () => {
	await atOnce(4, currentRoutes(), async (route) => {
		const { page, close } = await visit(stage.browser, stage.docs.url + route, desk);
		for (const role of ["banner", "main", "contentinfo"] as const) {
			expect(await page.getByRole(role).count(), `${route} ${role}`).toBe(1);
		}
		expect(await page.getByRole("navigation", { name: "Pages" }).count(), route).toBe(1);
		expect(await page.locator("#menu [aria-current=page]").count(), route).toBe(1);
		await close();
	});
});

describe("the head", () => {
	const heads = currentRoutes().map((route) => ({
		route,
		head: builtFile(`${route}index.html`).split("</head>")[0] ?? "",
	}));

	test("has a title and a description of its own on each page", () => {
		for (const part of [/<title>([^<]+)<\/title>/, /<meta name="description" content="([^"]+)">/]) {
			const texts = heads.map(({ head }) => part.exec(head)?.[1]);
			expect(texts).not.toContain(undefined);
			expect(new Set(texts).size).toBe(texts.length);
		}
		expect(heads.find(({ route }) => route === "")?.head).toContain(`<title>${contract.info.title}</title>`);
	});

	test.each(heads)("says language, canonical address, twin and policy at $route", ({ route, head }) => {
		expect(head).toContain('<html lang="en">');
		expect(head).toContain(`<link rel="canonical" href="https://forter-orders.github.io/forter-orders/${route}">`);
		expect(head).toContain('<link rel="alternate" type="text/markdown" href="index.md">');
		expect(head).toContain("content=\"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';");
		expect(head).not.toContain("noindex");
	});
});

test("no page has an inline script or a handler, which the policy would stop", () => {
	for (const path of builtFiles().filter((file) => file.endsWith("index.html"))) {
		const html = builtFile(path);
		expect(
			[...html.matchAll(/<script(?![^>]* src=)[^>]*>([^<]+)/g)].map(([found]) => found),
			path,
		).toEqual([]);
		expect(html, path).not.toMatch(/<[a-z][^>]* on[a-z]+=/);
	}
});

test("the policy stops what it should", async () => {
	const { page, complaints, close } = await visit(stage.browser, stage.docs.url, desk);
	await page.evaluate(
		"document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))",
	);
	await page.evaluate("fetch('https://example.com/').catch(() => 0)");
	expect(await page.evaluate("window.ran")).toBe(undefined);
	expect(complaints.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThanOrEqual(2);
	await close();
});

test("on paper there is the content and nothing to press, with every field of an operation", async () => {
	for (const route of ["guides/quick-start/", ...operationRoutes()]) {
		const { page, close } = await visit(stage.browser, stage.docs.url + route, { width: 1440, colorScheme: "dark" });
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		for (const gone of [".top", "#menu", ".copy"]) {
			for (const part of await page.locator(gone).all()) expect(await part.isVisible(), `${route} ${gone}`).toBe(false);
		}
		expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
		expect(await page.locator("h1, h2").first().isVisible()).toBe(true);
		for (const field of (await page.locator(".fields dt").all()).slice(0, 3))
			expect(await field.isVisible()).toBe(true);
		expect((await page.pdf()).length).toBeGreaterThan(10_000);
		await close();
	}
});

async function levels(page: Page): Promise<number[]> {
	const headings = await page.locator("#content :is(h1, h2, h3, h4, h5, h6):visible").all();
	return Promise.all(
		headings.map(async (heading) => {
			const own = await heading.getAttribute("aria-level");
			return Number(own ?? (await heading.evaluate((node) => node.tagName.slice(1))));
		}),
	);
}

function assertInOrder(found: readonly number[], where: string): void {
	expect(
		found.filter((level) => level === 1),
		where,
	).toHaveLength(1);
	expect(found[0], where).toBe(1);
	for (const [index, level] of found.entries()) {
		expect(level - (found[index - 1] ?? 0), `${where}: ${found.slice(0, index + 1).join(" ")}`).toBeLessThanOrEqual(1);
	}
}
