import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Visit, visit } from "@forter-orders/browser";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { operations, triggers } from "./support/contract.ts";
import { desk } from "./support/visit.ts";

let browser: Browser;
let opened: Visit;
beforeAll(async () => {
	browser = await chromium.connect(inject("browser"));
	opened = await visit(browser, pathToFileURL(join(inject("site"), "offline.html")).href, desk);
	await opened.page.getByRole("heading", { level: 1 }).waitFor();
});
afterAll(() => browser.close());

test("shows both operations and their test values from a disk, without a server", async () => {
	const { page, requests, complaints } = opened;
	expect(operations).toHaveLength(2);
	for (const { operation } of operations) {
		await openEntry(page, operation.summary);
		const own = triggers.filter(({ operationId }) => operationId === operation.operationId);
		expect(own).not.toHaveLength(0);
		for (const { value } of own) {
			expect(await page.getByRole("listitem").filter({ hasText: value }).count(), value).toBeGreaterThan(0);
		}
	}
	expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
	expect(complaints).toEqual([]);
});

test("holds the guides", async () => {
	await openEntry(opened.page, "Quick start");
	expect(await opened.page.getByText("npm init --yes").count()).toBeGreaterThan(0);
});

test("finds a nested field", async () => {
	const { page } = opened;
	await page.getByTestId("search-trigger").first().click();
	await page.keyboard.type("lastFour");
	await page.getByText("request fields → payment → creditCard → lastFourDigits").waitFor();
});

async function openEntry(page: Page, name: string): Promise<void> {
	const group = page.getByTestId("menu-item-label").filter({ hasText: /^orders$/ });
	await group.waitFor();
	const link = page.getByRole("link", { name: new RegExp(`^${name}`) }).first();
	if (!(await link.isVisible())) await group.click();
	await link.click();
	await page.getByRole("heading", { name }).first().waitFor();
}
