import { type Visit, visit } from "@forter-orders/browser";
import { createMock, type Mock } from "@forter-orders/mock";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { triggersOf } from "../src/content/triggers.ts";
import { context } from "./support/context.ts";
import { type Stage, setStage } from "./support/visit.ts";

let stage: Stage;
let mock: Mock;
let address: string;
let reader: Visit;

beforeAll(async () => {
	stage = await setStage();
	mock = await createMock();
	address = await mock.listen();
});
beforeEach(async () => {
	reader = await visit(stage.browser, `${stage.docs.url}try/`, { width: 390, colorScheme: "light" });
	await reader.page.getByRole("button", { name: "Send" }).and(reader.page.locator(":enabled")).waitFor();
	await reader.page.getByLabel("Address of the mock").fill(address);
});
afterEach(() => reader.close());
afterAll(async () => {
	await mock.close();
	await stage.close();
});

async function send(page: Page): Promise<string> {
	await page.getByRole("button", { name: "Send" }).click();
	await page.getByRole("button", { name: "Send" }).and(page.locator(":enabled")).waitFor();
	return (await page.locator("#try-status").textContent()) ?? "";
}

test("sends the first example, and shows decision, body, headers and the same as cURL", async () => {
	const { page, complaints } = reader;
	expect(await send(page)).toBe("Status 200, APPROVE");
	expect(JSON.parse((await page.locator("#try-answer").textContent()) ?? "")).toMatchObject({
		forterDecision: "APPROVE",
	});
	expect(await page.locator("#try-header-rows").textContent()).toContain("application/json");
	const curl = await page.locator("#try-curl").textContent();
	expect(curl).toContain(`curl -sS -i '${address}/v3/orders/ord-20261122-0001'`);
	expect(mock.requests.at(-1)).toMatchObject({ status: 200, violations: [] });
	expect(complaints).toEqual([]);
});

test("offers every example and every trigger, and sends what is chosen", async () => {
	const { page } = reader;
	const declined = triggersOf(context.scenarios).find(({ gives }) => gives?.forterDecision === "DECLINE");
	const label = `${declined?.value}: ${declined?.example}`;
	await page.getByLabel("Scenario").selectOption({ label });
	expect(await page.getByLabel("Request body").inputValue()).toContain(String(declined?.value));
	expect(await send(page)).toBe("Status 200, DECLINE");
});

test("says where and why a request breaks the contract", async () => {
	const { page } = reader;
	const order = JSON.parse(await page.getByLabel("Request body").inputValue());
	order.totalAmount = { amountUSD: 84.9 };
	await page.getByLabel("Request body").fill(JSON.stringify(order));
	expect(await send(page)).toContain("Status 400, 1 fault");
	const row = page.locator("#try-fault-rows tr");
	expect(await row.getByRole("rowheader").textContent()).toBe("body /totalAmount/amountUSD");
	expect(await row.textContent()).toContain("string");
});

test("says where JSON is broken", async () => {
	const { page } = reader;
	await page.getByLabel("Request body").fill('{ "orderId": ');
	expect(await send(page)).toContain("Status 400");
	expect(await page.locator("#try-fault-rows tr").count()).toBe(1);
});

test("sends with the keyboard alone", async () => {
	const { page } = reader;
	await page.getByLabel("Request body").focus();
	await page.keyboard.press("Control+Enter");
	await page.getByText("Status 200, APPROVE").waitFor();
});

test("says how to start the mock when none runs", async () => {
	const { page } = reader;
	await page.getByLabel("Address of the mock").fill("http://127.0.0.1:1");
	expect(await send(page)).toContain("No mock answers at http://127.0.0.1:1.");
	expect(await page.locator("#try-start").textContent()).toContain("npx --package @forter-orders/mock orders-mock");
	expect(await page.locator("#try-details").isVisible()).toBe(false);
});

test.each([
	"https://api.forter-secure.com",
	"http://api.forter-secure.com",
	"https://127.0.0.1:4010",
	"http://127.0.0.1.example.com",
	"http://user:secret@127.0.0.1:4010",
	"http://127.0.0.1:4010/v3/orders",
	"javascript:alert(1)",
	"",
])("sends nothing to %j", async (entered) => {
	const { page, requests } = reader;
	const before = requests.length;
	await page.getByLabel("Address of the mock").fill(entered);
	const status = await send(page);
	expect(status).toBe(await page.locator("#try-address-problem").textContent());
	expect(status).not.toContain("secret");
	expect(await page.getByLabel("Address of the mock").getAttribute("aria-invalid")).toBe("true");
	expect(requests.slice(before)).toEqual([]);
});

test("cannot reach another host even where the page is tampered with", async () => {
	const { page } = reader;
	const reached = await page.evaluate(() =>
		fetch("https://api.example.com/").then(
			() => true,
			() => false,
		),
	);
	expect(reached).toBe(false);
	expect(reader.complaints.join(" ")).toContain("Content Security Policy");
});

test("fits a telephone", async () => {
	const { page } = reader;
	await send(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
