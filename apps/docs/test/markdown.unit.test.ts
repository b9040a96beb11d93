import { expect, test } from "vitest";
import { readSequence, renderDiagram } from "../src/content/diagram.ts";
import { readFenceInfo, withPlainFences } from "../src/content/fence.ts";
import { renderMarkdown, resolveLinks } from "../src/content/markdown.ts";
import { expandDirectives } from "../src/directives/index.ts";
import { context } from "./support/context.ts";

const route = "guides/testing/";
const diagram = `sequenceDiagram
title One order
participant S as Your server
participant F as Forter
S->>F: the order
alt it is slow
F-->>S: nothing
else it is quick
F-->>S: a decision
end
Note over S: done`;

test("links to pages and operations are relative to the page, and others stay", async () => {
	const html = await renderMarkdown(
		context,
		route,
		"[a](page:errors/#timeout) [b](operation:V3Order) [c](https://example.com/) [d](#here)",
	);
	expect(html).toContain('href="../../errors/#timeout"');
	expect(html).toContain('href="../../reference/orders/v3order/"');
	expect(html).toContain('href="https://example.com/"');
	expect(html).toContain('href="#here"');
	expect(resolveLinks(context, "", "[a](page:try/)")).toBe("[a](./try/)");
});

test("a link to an operation that does not exist stops the build", async () => {
	await expect(renderMarkdown(context, route, "[a](operation:V9Order)")).rejects.toThrow("V9Order");
});

test("headings have anchors, tables have row and column headers, and a table can be scrolled by keyboard", async () => {
	const html = await renderMarkdown(context, route, "## What to do\n\n| Kind | Meaning |\n|---|---|\n| `a` | b |");
	expect(html).toContain('<h2 id="what-to-do">');
	expect(html).toContain('<th scope="col">Kind</th>');
	expect(html).toContain('<th scope="row"><code>a</code></th><td>b</td>');
	expect(html).toContain('<div class="table" role="group" tabindex="0" aria-label="What to do: Kind">');
});

test("code has a colour for each scheme, and the name of its file", async () => {
	const html = await renderMarkdown(context, route, "```ts file=order.ts\nconst order = 1;\n```");
	expect(html).toContain("<figcaption>order.ts</figcaption>");
	expect(html).toMatch(/--shiki-light:#\w+;--shiki-dark:#\w+/);
});

test("words behind backticks that are for the tests do not reach the reader", () => {
	expect(withPlainFences('```ts prints="a b" down\nx\n```')).toBe("```ts\nx\n```");
	expect(withPlainFences("```mjs file=a.mjs step=b\nx\n```")).toBe("```mjs file=a.mjs\nx\n```");
	expect(readFenceInfo('ts prints="a b" down x=1')).toEqual({
		language: "ts",
		attributes: { prints: "a b", down: "", x: "1" },
	});
});

test("text of ours brings no elements of its own", async () => {
	expect(await renderMarkdown(context, route, "a <img src=x> b\n\n<div>c</div>")).not.toMatch(/<(img|div)/);
});

test("a diagram is a picture with a name and the same steps in words", () => {
	const { title, steps } = readSequence(diagram);
	expect(title).toBe("One order");
	expect(steps).toEqual([
		"Your server to Forter: the order",
		"If it is slow:",
		"Forter to Your server: nothing",
		"Otherwise, if it is quick:",
		"Forter to Your server: a decision",
		"done",
	]);
	const html = renderDiagram(diagram);
	expect(html).toContain('<svg role="img" aria-label="One order"');
	expect(html.match(/<li>/g)).toHaveLength(steps.length);
});

test("a diagram takes its colours from the page and loads nothing", () => {
	const html = renderDiagram(diagram);
	expect(html).not.toMatch(/@import|fonts\.|style="--bg/);
	expect(html).toContain("var(--fg)");
	expect(renderDiagram(diagram)).toBe(html);
	expect(() => renderDiagram("sequenceDiagram\nA->>B: x")).toThrow("title");
});

test("a directive that does not exist, or asks for what the contract lacks, stops the build", async () => {
	await expect(expandDirectives(context, "{{decision}}")).rejects.toThrow("There is no directive {{decision}}");
	await expect(expandDirectives(context, "{{values Order}}")).rejects.toThrow("no meanings");
	await expect(expandDirectives(context, "{{members Payment cash}}")).rejects.toThrow('no member "cash"');
	await expect(expandDirectives(context, "{{example V3Order nothing request}}")).rejects.toThrow("nothing");
});
