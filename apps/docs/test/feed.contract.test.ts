import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { changelogFeed } from "../src/pages/changelog.ts";
import { context } from "./support/context.ts";

const markdown =
	'## 1.1.0\n\nReleased 2026-12-24.\n\n### Minor Changes\n\n- Take `<T>` & "quotes", <b>all</b> of them\n';

test("a reader of feeds finds the changelog's feed well formed, and its text as it was written", async () => {
	const { content } = await changelogFeed(context, [{ packageName: "@forter-orders/openapi", markdown }]);
	const browser = await chromium.connect(inject("browser"));
	const page = await browser.newPage();
	const read = await page.evaluate((xml) => {
		const feed = new DOMParser().parseFromString(xml, "application/xml");
		const body = document.createElement("div");
		body.innerHTML = feed.querySelector("entry > content")?.textContent ?? "";
		const names = [...(feed.documentElement?.children ?? [])].map(({ localName }) => localName);
		return { error: feed.querySelector("parsererror")?.textContent, names, text: body.textContent };
	}, content);
	await browser.close();
	expect(read.error).toBeUndefined();
	expect(read.names).toEqual(["title", "id", "link", "link", "updated", "author", "entry"]);
	expect(read.text).toContain('Take <T> & "quotes", <b>all</b> of them');
});
