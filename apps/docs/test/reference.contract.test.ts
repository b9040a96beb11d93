import { type View, type Visit, visit } from "@forter-orders/browser";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationRoute } from "../src/reference/routes.ts";
import { builtFile } from "./support/built.ts";
import { context } from "./support/context.ts";
import { contract, messageSchemas, operations, propertyPaths } from "./support/contract.ts";
import { bringToLife, desk, type Stage, setStage } from "./support/visit.ts";

const [order] = operations;
const orderRoute = operationRoute(context.document, order?.operation.operationId ?? "");

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

describe.each(operations)("$operation.operationId", ({ path, operation }) => {
	const route = operationRoute(context.document, operation.operationId);
	const paths = messageSchemas(operation).flatMap((schema) => propertyPaths(schema));

	test("names its properties in the page without JavaScript", async () => {
		const { page, close } = await visit(stage.browser, stage.docs.url + route, desk, { javaScriptEnabled: false });
		const text = (await page.locator("#content").textContent()) ?? "";
		const shallow = paths.filter((name) => name.split(".").length <= 3);
		const names = [...new Set(shallow.map((name) => name.split(".").at(-1)?.replace("[]", "") ?? ""))];
		const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
		console.log(
			`${operation.operationId}: ${names.length - missing.length} of ${names.length} names without JavaScript`,
		);
		expect(missing).toEqual([]);
		expect(text).toContain(path);
		await close();
	});

	test("names every property at its whole path in the Markdown twin", () => {
		const twin = builtFile(`${route}index.md`);
		expect(paths.length).toBeGreaterThan(20);
		expect(paths.filter((name) => !twin.includes(`- \`${name}\` `))).toEqual([]);
		expect(twin).toContain(`POST ${path}`);
	});

	test("shows what it answers and is called when Redoc runs", async () => {
		const { page, complaints, close } = await openLive(route);
		await seen(page.locator("[aria-level='1']").filter({ hasText: operation.summary }));
		await seen(page.getByText(path, { exact: true }).last());
		expect(await page.getByRole("tab").allInnerTexts()).toEqual(
			expect.arrayContaining(Object.keys(operation.responses)),
		);
		// No other operation, and not the overview either.
		expect(await page.locator("[aria-level='1']:visible").count()).toBe(1);
		expect(complaints).toEqual([]);
		await close();
	});
});

test("shows a nested field of the payment after two clicks, with its meaning and an example", async () => {
	const { page, close } = await openLive(orderRoute);
	expect(await field(page, "lastFourDigits").count()).toBe(0);
	await expand(page, "payment");
	await expand(page, "creditCard");
	const { description = "", examples = [] } = contract.components.schemas.CreditCard?.properties?.lastFourDigits ?? {};
	await seen(field(page, "lastFourDigits").getByText(description, { exact: true }));
	await seen(field(page, "lastFourDigits").getByText(JSON.stringify(examples[0]), { exact: true }));
	await close();
});

test("does what the first click asked for, although Redoc was not there yet", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url + orderRoute, desk);
	await expand(page, "accountOwner");
	await seen(field(page, "pastOrdersCount"));
	await close();
});

test("keeps its address on a slow machine, while the reader scrolls, and at a field", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url + orderRoute, { width: 390, colorScheme: "dark" });
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
	await bringToLife(page);
	for (const step of [2000, 4000, -6000]) {
		await page.mouse.wheel(0, step);
		await page.waitForTimeout(200);
		expect(page.url().split("#")[0]).toBe(stage.docs.url + orderRoute);
	}
	await page.evaluate(`location.hash = ${JSON.stringify(anchor("accountowner/email"))}`);
	await page.locator(`[id="${anchor("accountowner/email")}"]`).waitFor();
	expect(decodeURIComponent(page.url())).toBe(`${stage.docs.url}${orderRoute}#${anchor("accountowner/email")}`);
	await page.reload();
	await page.locator(`[id="${anchor("accountowner/email")}"]`).waitFor();
	await close();
});

test.each<View>([desk, { ...desk, colorScheme: "dark" }])(
	"stays where the reader is when Redoc wakes and the page grows, in $colorScheme",
	async (view) => {
		const { page, close } = await visit(stage.browser, stage.docs.url + orderRoute, view);
		await page.evaluate("scrollTo(0, 3000)");
		await page.mouse.move(700, 400);
		await page.locator("#redoc[data-hydrated]").waitFor();
		await page.evaluate("document.querySelector('.fields').style.paddingBottom = '500px'");
		await page.waitForTimeout(300);
		expect(Math.abs(Number(await page.evaluate("scrollY")) - 3000)).toBeLessThan(50);
		await close();
	},
);

test("opens at a nested field when its address is followed", async () => {
	const address = `${orderRoute}#${anchor("payment[]/creditcard/lastfourdigits")}`;
	const { page, close } = await visit(stage.browser, stage.docs.url + address, desk);
	await field(page, "lastFourDigits").waitFor();
	await expect.poll(async () => isOnScreen(await field(page, "lastFourDigits").boundingBox())).toBe(true);
	await close();
});

test.each([["totaldiscount&oneof=0/couponcodeused"], ["cartitems[]/basicitemdata/name"], ["accountowner/email"]])(
	"has an anchor at %s that its name alone decides",
	async (path) => {
		const { page, close } = await visit(stage.browser, `${stage.docs.url}${orderRoute}#${anchor(path)}`, desk);
		await page.locator(`[id="${anchor(path)}"]`).waitFor();
		expect(builtFile("index.html")).toContain("search-");
		await close();
	},
);

test("lets the reader choose the scenario of the request and of the response", async () => {
	const { page, close } = await openLive(orderRoute);
	const [first, second] = ["card-approved", "card-declined"].map((name) => ({
		request: contract.components.examples[`${name}.request`],
		response: contract.components.examples[`${name}.response`],
	}));
	await seen(page.getByTestId("json-viewer").first().getByText(`"${first?.request?.value.orderId}"`));
	await choose(page.getByTestId("right-panel").nth(1), first?.request?.summary, second?.request?.summary);
	await seen(page.getByTestId("json-viewer").first().getByText(`"${second?.request?.value.orderId}"`));
	await choose(page.getByTestId("right-panel").nth(2), first?.response?.summary, second?.response?.summary);
	await seen(page.getByTestId("json-viewer").nth(1).getByText(`"${second?.response?.value.forterDecision}"`));
	await close();
});

test("shows the code samples in every language that the contract has, cURL first", async () => {
	const { page, close } = await openLive(orderRoute);
	const samples = order?.operation["x-codeSamples"] ?? [];
	expect(samples.map(({ label }) => label)[0]).toBe("cURL");
	let shown = "Payload";
	for (const { label, source } of samples) {
		await page.getByRole("button", { name: shown, exact: true }).click();
		await page.getByText(label, { exact: true }).last().click();
		await seen(page.locator("pre").filter({ hasText: source.trim() }));
		shown = label;
	}
	await close();
});

test("shows the known values of an open list with their meanings, and says that it is open", async () => {
	const { page, close } = await openLive(orderRoute);
	const meanings = contract.components.schemas.OrderType?.["x-enumDescriptions"] ?? {};
	expect(Object.keys(meanings).length).toBeGreaterThan(5);
	for (const [value, meaning] of Object.entries(meanings)) {
		await seen(field(page, "orderType").getByRole("row").filter({ hasText: value }).getByText(meaning).first());
	}
	await seen(field(page, "orderType").getByText("The list of values is open."));
	await close();
});

test("says what to do with an error", async () => {
	const { page, close } = await openLive(orderRoute);
	await page.getByRole("tab", { name: "429" }).first().click();
	await seen(page.getByText(contract.components.responses.RateLimited?.["x-advice"].description ?? "").first());
	await close();
});

test("leads from the reference to the guides by a whole page", async () => {
	const { page, close } = await openLive(orderRoute);
	await page.locator("#redoc").getByRole("link", { name: "Testing", exact: true }).click();
	await page.getByRole("heading", { name: "Testing", level: 1 }).waitFor();
	expect(page.url()).toBe(`${stage.docs.url}guides/testing/`);
	await close();
});

test.each<View>([
	{ width: 390, colorScheme: "light" },
	{ width: 390, colorScheme: "dark" },
])("fits a screen 390 px wide with fields and tables open, in $colorScheme", async (view) => {
	const { page, close } = await openLive(orderRoute, view);
	await expand(page, "payment");
	await expand(page, "creditCard");
	expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
	for (const table of await page.getByRole("table").all()) {
		const box = await table.boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
	}
	await close();
});

async function openLive(route: string, view: View = desk): Promise<Visit> {
	const opened = await visit(stage.browser, stage.docs.url + route, view);
	await bringToLife(opened.page);
	return opened;
}

function anchor(path: string): string {
	return `${orderRoute.slice("reference/".length, -1)}/t=request&path=${path}`;
}

function field(page: Page, name: string): Locator {
	const label = page.locator(".schema-name").getByText(name, { exact: true });
	return page.locator(".schema-property-item").filter({ has: label }).last();
}

async function expand(page: Page, name: string): Promise<void> {
	await field(page, name).getByRole("button", { name: "Show" }).first().click();
}

async function choose(panel: Locator, shown = "", wanted = ""): Promise<void> {
	await panel.getByRole("button", { name: shown }).click();
	await panel.page().getByText(wanted, { exact: true }).last().click();
}

function isOnScreen(box: { y: number; height: number } | null): boolean {
	return box !== null && box.y >= 0 && box.y + box.height <= 900;
}

async function seen(target: Locator): Promise<void> {
	await target.first().scrollIntoViewIfNeeded();
	expect(await target.first().isVisible()).toBe(true);
}
