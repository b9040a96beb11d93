import { visit } from "@forter-orders/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Result, rank, type SearchData } from "../src/browser/ranking.ts";
import { builtFile, builtFiles } from "./support/built.ts";
import { bringToLife, desk, type Stage, setStage } from "./support/visit.ts";

const order = "reference/orders/v3order/";
const results = "reference/orders/v3orderresults/";
// What a reader types, and the beginning of the address that the first result is to have.
const terms: [term: string, address: string][] = [
	["quick start", "guides/quick-start/"],
	["basic auth", "guides/authentication/"],
	["3-D Secure", "guides/3-d-secure/"],
	["3ds", "guides/3-d-secure/"],
	["apple pay", `${order}#orders/v3order/t=request&path=payment[]/applepay`],
	["timeout", "errors/#timeout"],
	["payment methods", "guides/payment-methods/"],
	["resend", "guides/errors-timeouts-resending/"],
	["test values", "guides/testing/"],
	["approve@forter.com", "guides/testing/"],
	["typescript", "guides/typescript-client/"],
	["CI", "guides/contract-tests/"],
	["429", "errors/#status-429"],
	["try", "try/"],
	["changelog", "changelog/"],
	["decide an order", order],
	["lastFourDigits", `${order}#orders/v3order/t=request&path=payment[]/creditcard/lastfourdigits`],
	["forterTokenCookie", `${order}#orders/v3order/t=request&path=connectioninformation/fortertokencookie`],
	["NOT_REVIEWED", `${order}#orders/v3order/t=response&c=200&path=forterdecision`],
	["decision after 3-D Secure", results],
];

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

test("finds 20 chosen terms, each on the right page first", () => {
	expect(terms).toHaveLength(20);
	const found = terms.map(([term]): [string, string | undefined] => [term, first(term)?.address]);
	const wrong = terms.filter(([, address], index) => !found[index]?.[1]?.startsWith(address));
	console.log(found.map(([term, address]) => `${term} → ${address}`).join("\n"));
	expect(wrong.map(([term]) => `${term} → ${first(term)?.address}`)).toEqual([]);
});

test("finds nothing for what is not there, and nothing for nothing", () => {
	expect(rank(index(), "zebra crossing", 5)).toEqual([]);
	expect(rank(index(), "  ", 5)).toEqual([]);
});

test("leads by the keyboard alone to a field in its place", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, desk);
	await page.keyboard.press("/");
	await page.keyboard.type("lastFourDigits");
	await page.getByRole("dialog").getByRole("link").first().waitFor();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.locator(".schema-name").getByText("lastFourDigits", { exact: true }).waitFor();
	expect(page.url()).toContain(`${order}#`);
	await close();
});

test("opens in the reference too when Redoc runs, goes to another field of the page, and says how many it found", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url + order, desk);
	await bringToLife(page);
	await page.keyboard.press("Control+k");
	await page.keyboard.type("couponCodeUsed");
	await page
		.getByRole("status")
		.filter({ hasText: /result/ })
		.waitFor();
	await page.keyboard.press("Enter");
	await page.locator(".schema-name").getByText("couponCodeUsed", { exact: true }).waitFor();
	expect(await page.getByRole("dialog").isVisible()).toBe(false);
	await close();
});

test("says that nothing was found, and closes with Escape", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, desk);
	await page.getByRole("button", { name: "Search" }).click();
	await page.keyboard.type("zebra crossing");
	await page.getByText("Nothing is called “zebra crossing”.").waitFor();
	await page.keyboard.press("Escape");
	expect(await page.getByRole("dialog").isVisible()).toBe(false);
	await close();
});

function first(term: string): Result | undefined {
	return rank(index(), term, 1)[0];
}

function index(): SearchData {
	const path = builtFiles().find((file) => /^assets\/search-\w+\.json$/.test(file));
	return JSON.parse(builtFile(path ?? ""));
}
