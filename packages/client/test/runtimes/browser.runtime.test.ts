import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { installed } from "../package/installed.ts";
import { bundle, copyApp } from "./bundle.ts";
import { expected, startOutside } from "./outside.ts";

interface Browser {
	newPage(): Promise<Page>;
	close(): Promise<void>;
}

interface Page {
	route(urls: string, answer: (route: Route) => Promise<void>): Promise<void>;
	goto(url: string): Promise<unknown>;
	addScriptTag(script: { content: string; type: "module" }): Promise<unknown>;
	evaluate(expression: string): Promise<unknown>;
}

interface Route {
	fulfill(answer: { status: number; contentType: string; body: string }): Promise<void>;
	request(): {
		url(): string;
		method(): string;
		allHeaders(): Promise<Record<string, string>>;
		postData(): string | null;
	};
}

async function launch(): Promise<Browser> {
	const { chromium } = await import(pathToFileURL(installed("playwright-core")).href);
	const packed = await import(pathToFileURL(installed("@sparticuz/chromium")).href);
	const start = (executablePath: string): Promise<Browser> =>
		chromium.launch({ executablePath, args: ["--no-sandbox"], timeout: 30_000 });
	return start(await packed.default.executablePath()).catch(() => start("/usr/bin/chromium"));
}

// One origin for page and mock, because the API does not answer requests of other origins.
const baseUrl = "http://shop.localhost";
const silentUrl = `${baseUrl}/silent`;

test("in a page the client refuses to be made, and decides only with dangerouslyAllowBrowser", async () => {
	await using outside = await startOutside();
	const { mock } = outside;
	const given = { ...outside.given, baseUrl, silentUrl };
	const browser = await launch();
	try {
		const page = await browser.newPage();
		await page.route(`${baseUrl}/**`, async (route) => {
			const request = route.request();
			if (request.url().startsWith(silentUrl)) return;
			const [method, body] = [request.method(), request.postData()];
			const init = { method, headers: await request.allHeaders(), body };
			const answer = method === "GET" ? new Response("<!doctype html>") : await mock.fetch(request.url(), init);
			const contentType = answer.headers.get("content-type") ?? "text/html";
			await route.fulfill({ status: answer.status, contentType, body: await answer.text() });
		});
		await page.goto(baseUrl);
		await page.addScriptTag({ content: await bundle(await copyApp(inject("packed").project), "page"), type: "module" });
		await expect(page.evaluate("withoutOptIn()")).rejects.toThrow(/dangerouslyAllowBrowser must be true in a browser/);
		expect(mock.requests).toEqual([]);
		const done = page.evaluate(`steps(${JSON.stringify(given)})`);
		expect(await done).toEqual(expected);
	} finally {
		await browser.close();
	}
});
