import { expect, test } from "vitest";
import { withoutUnusedProperties } from "../src/reference/used-properties.ts";

test("keeps what a rule uses, directly and through others, and drops the rest", () => {
	const css = ":root{--a:var(--b);--b:1px;--c:2px;--d:var(--c);}.x{width:var(--a);}";
	expect(withoutUnusedProperties(css, [])).toBe(":root{--a:var(--b);--b:1px;}.x{width:var(--a);}");
});

test("keeps what a page uses, and what a fallback names", () => {
	const css = ":root{--a:1px;--b:2px;--c:3px;}.x{width:var(--n, var(--b));}";
	expect(withoutUnusedProperties(css, ['<path fill="var(--a)">'])).toBe(
		":root{--a:1px;--b:2px;}.x{width:var(--n, var(--b));}",
	);
});

test("is not misled by a semicolon in a value", () => {
	const css = ':root{--a:url("data:image/svg+xml;utf8,<svg/>");--b:1px;}.x{background:var(--a);}';
	expect(withoutUnusedProperties(css, [])).toBe(
		':root{--a:url("data:image/svg+xml;utf8,<svg/>");}.x{background:var(--a);}',
	);
});
