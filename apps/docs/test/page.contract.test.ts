import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { siteFolder } from "../src/folder.ts";
import { type DocsServer, serveDocs } from "../src/server.ts";
import { type View, type Visit, visit } from "./support/visit.ts";

const contract = JSON.parse(
	readFileSync(createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json"), "utf8"),
);
const { triggers }: { triggers: { operationId: string; value: string; example: string }[] } = JSON.parse(
	readFileSync(createRequire(import.meta.url).resolve("@forter-orders/openapi/scenarios.json"), "utf8"),
);
const operations = Object.entries<{ post: { summary: string } }>(contract.paths).map(([path, item]) => ({
	path,
	summary: item.post.summary,
}));
const desk: View = { width: 1440, colorScheme: "light" };
const dark: View = { ...desk, colorScheme: "dark" };

let browser: Browser;
let docs: DocsServer;

beforeAll(async () => {
	docs = await serveDocs({ port: 0 });
	browser = await chromium.launch({ executablePath: inject("chromium"), args: ["--no-sandbox"] });
});
afterEach(async () => {
	await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
	await browser?.close();
	await docs?.close();
});

describe.each([desk, dark])("in $colorScheme", (view) => {
	test("shows both operations, asks no other host and logs no error", async () => {
		const { page, requests, complaints } = await visit(browser, docs.url, view);
		expect(operations).toHaveLength(2);
		for (const { path, summary } of operations) {
			await openOperation(page, summary);
			await seen(page.getByRole("heading", { name: summary }));
			await seen(page.getByText(path, { exact: true }).last());
		}
		await page.getByRole("button", { name: "Expand all" }).first().click();
		await search(page, "lastFour");
		await page.waitForLoadState("networkidle");
		expect(requests.filter((url) => !url.startsWith(docs.url) && !url.startsWith("data:"))).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test("fits a screen 390 px wide", async () => {
		const { page } = await openOrder({ ...view, width: 390 });
		await expand(page, "payment");
		await expand(page, "creditCard");
		expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
		// A table that sticks out is cut off without a scroll bar.
		const tables = await page.getByRole("table").all();
		expect(tables).not.toHaveLength(0);
		for (const table of tables) expect(await rightEdge(table)).toBeLessThanOrEqual(390);
	});
});

test("shows a nested field of the payment after two clicks, with its meaning and an example", async () => {
	const { page } = await openOrder(desk);
	expect(await field(page, "lastFourDigits").count()).toBe(0);
	await expand(page, "payment");
	await expand(page, "creditCard");
	const { description, examples } = contract.components.schemas.CreditCard.properties.lastFourDigits;
	await seen(field(page, "lastFourDigits").getByText(description, { exact: true }));
	await seen(field(page, "lastFourDigits").getByText(JSON.stringify(examples[0]), { exact: true }));
});

test("shows a sample of the request and of the response", async () => {
	const { page } = await openOrder(desk);
	const [request, response] = [page.getByTestId("json-viewer").first(), page.getByTestId("json-viewer").nth(1)];
	await seen(request.getByText(`"${contract.components.examples["card-approved.request"].value.orderId}"`));
	await seen(response.getByText('"forterDecision"'));
});

test("shows the code samples in every language that the contract has, cURL first", async () => {
	const { page } = await openOrder(desk);
	const samples: { label: string; source: string }[] = contract.paths[operations[0]?.path ?? ""].post["x-codeSamples"];
	expect(samples[0]?.label).toBe("cURL");
	let shown = "Payload";
	for (const { label, source } of samples) {
		await page.getByRole("button", { name: shown, exact: true }).click();
		await page.getByText(label, { exact: true }).last().click();
		await seen(page.locator("pre").filter({ hasText: source.trim() }));
		shown = label;
	}
});

test("lists every test value of the operation with its answer", async () => {
	const { page } = await openOrder(desk);
	const own = triggers.filter(({ operationId }) => operationId === "V3Order");
	expect(own).not.toHaveLength(0);
	for (const { value, example } of own)
		await seen(page.getByRole("listitem").filter({ hasText: value }).getByText(example, { exact: true }));
});

test("shows the known values of an open list with their meanings, and says that it is open", async () => {
	const { page } = await openOrder(desk);
	const meanings: Record<string, string> = contract.components.schemas.OrderType["x-enumDescriptions"];
	for (const [value, meaning] of Object.entries(meanings)) {
		await seen(field(page, "orderType").getByRole("row").filter({ hasText: value }).getByText(meaning).first());
	}
	await seen(field(page, "orderType").getByText("The list of values is open."));
});

test("says what to do with an error", async () => {
	const { page } = await openOrder(desk);
	await page.getByRole("tab", { name: "429" }).first().click();
	await seen(page.getByText(contract.components.responses.RateLimited["x-advice"].description));
});

test("finds a nested field", async () => {
	const { page } = await openOrder(desk);
	await search(page, "lastFour");
	await seen(page.getByText("request fields → payment → creditCard → lastFourDigits"));
});

test("works as a file, without a server", async () => {
	const address = pathToFileURL(`${siteFolder}/index.html`).href;
	const { page, requests, complaints } = await visit(browser, address, desk);
	for (const { summary } of operations) {
		await openOperation(page, summary);
		await seen(page.getByRole("heading", { name: summary }));
	}
	expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
	expect(complaints).toEqual([]);
});

async function openOrder(view: View): Promise<Visit> {
	const opened = await visit(browser, docs.url, view);
	await openOperation(opened.page, operations[0]?.summary ?? "");
	return opened;
}

async function openOperation(page: Page, summary: string): Promise<void> {
	const link = page.getByRole("link", { name: summary }).first();
	const menu = page.getByTestId("floating-button");
	if (await menu.isVisible()) await menu.click();
	if (!(await link.isVisible())) await page.getByTestId("menu-item-label").filter({ hasText: "orders" }).last().click();
	await link.click();
	await page.getByRole("heading", { name: summary }).waitFor();
}

function field(page: Page, name: string): Locator {
	const label = page.locator(".schema-name").getByText(name, { exact: true });
	return page.locator(".schema-property-item").filter({ has: label }).last();
}

async function expand(page: Page, name: string): Promise<void> {
	await field(page, name).getByRole("button", { name: "Show" }).first().click();
}

async function search(page: Page, words: string): Promise<void> {
	await page.getByTestId("search-trigger").first().click();
	await page.keyboard.type(words);
	await page.getByText("request fields").first().waitFor();
}

async function rightEdge(target: Locator): Promise<number> {
	const box = await target.boundingBox();
	return (box?.x ?? 0) + (box?.width ?? 0);
}

async function seen(target: Locator): Promise<void> {
	await target.first().scrollIntoViewIfNeeded();
	expect(await target.first().isVisible()).toBe(true);
}
