import { expect, test } from "vitest";
import { rootFrom, withRelativeLinks } from "../src/shell/relative.ts";

test.each([
	["", "./"],
	["errors/", "../"],
	["reference/orders/v3order/", "../../../"],
])("knows the way from %s to the root", (route, root) => {
	expect(rootFrom(route)).toBe(root);
});

test.each([
	['<a href="/errors/#timeout">', "guides/testing/", '<a href="../../errors/#timeout">'],
	['<a href="/">', "", '<a href="./">'],
	['<a href="/reference/orders/v3order">', "errors/", '<a href="../reference/orders/v3order/">'],
	['<a href="/v/1.0.0">', "errors/", '<a href="../v/1.0.0/">'],
	['<a href="/reference/a#b">', "reference/a/", '<a href="#b">'],
	['<script src="/assets/page-1.js">', "errors/", '<script src="../assets/page-1.js">'],
	['<code>&lt;a href="/errors/"&gt;</code>', "errors/", '<code>&lt;a href="/errors/"&gt;</code>'],
	['<a href="//example.com/">', "errors/", '<a href="//example.com/">'],
	['<a href="https://example.com/">', "errors/", '<a href="https://example.com/">'],
])("makes %s on %s relative", (html, route, expected) => {
	expect(withRelativeLinks(html, route)).toBe(expected);
});
