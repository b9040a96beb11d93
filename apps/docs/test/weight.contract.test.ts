import { visit } from "@forter-orders/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atOnce } from "./support/at-once.ts";
import { allRoutes, currentRoutes, operationRoutes } from "./support/built.ts";
import { bringToLife, desk, type Stage, setStage, views } from "./support/visit.ts";

const beforeTouch = 100_000;
const afterTouch = 800_000;

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

test("every page loads at most 100 kB, from its own host alone, and complains of nothing", async () => {
	const weights = await atOnce(4, allRoutes(), async (route): Promise<[string, number]> => {
		const opened = await visit(stage.browser, stage.docs.url + route, desk);
		await opened.page.waitForLoadState("networkidle");
		expect(foreign(opened.requests), route).toEqual([]);
		expect(opened.complaints, route).toEqual([]);
		await opened.close();
		return [route, opened.bytes()];
	});
	console.log(`bytes before interaction: ${weights.map((entry) => entry.join(" ")).join(", ")}`);
	expect(weights.length).toBeGreaterThan(15);
	for (const [route, weight] of weights) expect(weight, route).toBeLessThanOrEqual(beforeTouch);
});

describe.each(operationRoutes())("%s, touched", (route) => {
	test.each(views)("is live within 2 s and weighs at most 800 kB in $colorScheme at $width px", async (view) => {
		const opened = await visit(stage.browser, stage.docs.url + route, view);
		const times = [await bringToLife(opened.page)];
		// A machine that does other work may be slow once; Redoc may not.
		while (Math.min(...times) > 2000 && times.length < 3) {
			await opened.page.reload();
			times.push(await bringToLife(opened.page));
		}
		await opened.page.waitForLoadState("networkidle");
		console.log(`${route} live after ${Math.round(Math.min(...times))} ms, ${opened.bytes()} bytes`);
		expect(Math.min(...times)).toBeLessThanOrEqual(2000);
		expect(opened.bytes() / times.length).toBeLessThanOrEqual(afterTouch);
		expect(foreign(opened.requests)).toEqual([]);
		expect(opened.complaints).toEqual([]);
		await opened.close();
	});
});

test("no page is wider than its screen, at 390, 768 and 1440 px", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url, desk);
	for (const route of currentRoutes()) {
		await page.goto(stage.docs.url + route);
		for (const width of [390, 768, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await page.evaluate("document.documentElement.scrollWidth"), `${route} at ${width}`).toBe(width);
		}
	}
	await close();
});

test("the search asks for its index only when it is opened", async () => {
	const { page, requests, bytes, close } = await visit(stage.browser, stage.docs.url, desk);
	expect(requests.filter((url) => url.includes("search-") && url.endsWith(".json"))).toEqual([]);
	await page.getByRole("button", { name: "Search" }).click();
	await page.waitForLoadState("networkidle");
	expect(requests.filter((url) => url.includes("search-") && url.endsWith(".json"))).toHaveLength(1);
	expect(bytes()).toBeLessThanOrEqual(beforeTouch * 2);
	await close();
});

function foreign(requests: readonly string[]): string[] {
	return requests.filter((url) => !url.startsWith(stage.docs.url) && !url.startsWith("data:"));
}
