import { accessibilityFaults, type View, visit } from "@forter-orders/browser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atOnce } from "./support/at-once.ts";
import { currentRoutes, operationRoutes } from "./support/built.ts";
import { bringToLife, type Stage, setStage, views } from "./support/visit.ts";

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

describe.each(views)("in $colorScheme at $width px", (view) => {
	test("no page breaks a rule of WCAG 2.2 A and AA or a best practice", { timeout: 240_000 }, async () => {
		const routes = currentRoutes();
		expect(routes.length).toBeGreaterThan(15);
		const found = await atOnce(3, routes, (route) => violationsAt(route, view));
		expect(found.flat()).toEqual([]);
	});
});

test("axe finds what is wrong", async () => {
	const { page, close } = await visit(
		stage.browser,
		stage.docs.url,
		views[0] ?? { width: 1440, colorScheme: "light" },
		{
			bypassCSP: true,
		},
	);
	await page.evaluate("document.querySelector('main').innerHTML += '<img src=\"x\"><h6>Deep</h6>'");
	expect(await violations(page, "/")).toEqual([
		expect.stringContaining("heading-order"),
		expect.stringContaining("image-alt"),
	]);
	await close();
});

async function violationsAt(route: string, view: View): Promise<string[]> {
	// axe is put into the page, which the page's policy forbids.
	const { page, close } = await visit(stage.browser, stage.docs.url + route, view, { bypassCSP: true });
	await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
	const found = await violations(page, route);
	if (operationRoutes().includes(route)) {
		await bringToLife(page);
		for (const button of (await page.getByRole("button", { name: /Show/ }).all()).slice(0, 1)) await button.click();
		found.push(...(await violations(page, `${route} live`, "#redoc")));
	}
	await close();
	return found;
}

async function violations(page: Page, route: string, part = "html"): Promise<string[]> {
	const found = await accessibilityFaults(page, { part });
	return found.map(({ id, nodes }) => `${route}: ${id} at ${nodes.map(({ target }) => target).join(", ")}`);
}
