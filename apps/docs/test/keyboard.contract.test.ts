import { type View, visit } from "@forter-orders/browser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operationRoutes } from "./support/built.ts";
import { desk, type Stage, setStage } from "./support/visit.ts";

const phone: View = { width: 390, colorScheme: "light" };

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

test("the first stop skips to the content", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, desk);
	await page.keyboard.press("Tab");
	expect(await focused(page)).toBe("Skip to the content");
	await page.keyboard.press("Enter");
	expect(await page.evaluate("document.activeElement.id")).toBe("content");
	await close();
});

test("every stop of a page can be seen", async () => {
	const { page, close } = await visit(stage.browser, `${stage.docs.url}guides/quick-start/`, desk);
	const unseen: string[] = [];
	const stops = new Set<string>();
	for (let stop = 0; stop < 60; stop++) {
		await page.keyboard.press("Tab");
		const outlined = await page.evaluate(
			"getComputedStyle(document.activeElement).outlineStyle !== 'none' || document.activeElement === document.body",
		);
		if (outlined !== true) unseen.push(await focused(page));
		stops.add(await focused(page));
	}
	expect(unseen).toEqual([]);
	expect([...stops]).toEqual(expect.arrayContaining(["Quick start", "Copy", "This page as Markdown"]));
	await close();
});

test("the menu of a small screen opens, leads on and closes", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, phone);
	const menu = page.getByRole("navigation", { name: "Pages" });
	expect(await menu.isVisible()).toBe(false);
	await page.getByRole("button", { name: "Menu" }).focus();
	await page.keyboard.press("Enter");
	expect(await menu.isVisible()).toBe(true);
	await page.keyboard.press("Escape");
	expect(await menu.isVisible()).toBe(false);
	await page.keyboard.press("Enter");
	await menu.getByRole("link", { name: "Testing" }).focus();
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: "Testing", level: 1 }).waitFor();
	await close();
});

test("the menu of a small screen opens without JavaScript", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, phone, { javaScriptEnabled: false });
	expect(await page.getByRole("button", { name: "Search" }).isVisible()).toBe(false);
	await page.getByRole("button", { name: "Menu" }).click();
	await page.getByRole("link", { name: "Testing" }).first().click();
	await page.getByRole("heading", { name: "Testing", level: 1 }).waitFor();
	await close();
});

test("the colour scheme is switched, and the choice holds on the next page", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, desk);
	const background = (): Promise<unknown> => page.evaluate("getComputedStyle(document.body).backgroundColor");
	const light = await background();
	const button = page.getByRole("button", { name: "Dark colours" });
	await button.focus();
	await page.keyboard.press("Enter");
	expect(await button.getAttribute("aria-pressed")).toBe("true");
	const dark = await background();
	expect(dark).not.toBe(light);
	await page.goto(`${stage.docs.url}guides/testing/`);
	expect(await background()).toBe(dark);
	await close();
});

test("a field of the reference is opened, although Redoc has to be loaded first", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url + (operationRoutes()[0] ?? ""), desk);
	await page.getByRole("button", { name: /Show/ }).first().focus();
	await page.keyboard.press("Enter");
	await page.locator("[data-schema-nested-open=true]").first().waitFor();
	expect(await page.locator("[data-schema-nested-open=true]").count()).toBe(1);
	await close();
});

test("an answer's status is chosen with the arrows", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url + (operationRoutes()[0] ?? ""), desk);
	await page.getByRole("tab", { name: "200" }).first().focus();
	await page.locator("#redoc[data-hydrated]").waitFor();
	await page.getByRole("tab", { name: "200" }).first().focus();
	await page.keyboard.press("ArrowRight");
	await page.getByRole("tab", { name: "400", selected: true }).first().waitFor();
	await close();
});

async function focused(page: Page): Promise<string> {
	return String(
		await page.evaluate("document.activeElement.innerText || document.activeElement.ariaLabel || ''"),
	).trim();
}
