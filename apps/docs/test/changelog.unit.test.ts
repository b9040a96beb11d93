import { expect, test } from "vitest";
import { compareVersions, readReleases } from "../src/content/changelog.ts";
import { readPendingChanges } from "../src/content/read-changelogs.ts";
import { changelogFeed, changelogPage, changelogPages } from "../src/pages/changelog.ts";
import { context } from "./support/context.ts";

const contract = {
	packageName: "@forter-orders/openapi",
	markdown: `# @forter-orders/openapi

## 1.1.0

Released 2026-12-24.

### Minor Changes

- 0a1b2c3: Describe gift cards

### Contract changes

- Breaking: \`carrier\` is required.

  \`\`\`yaml
  ## not a release
  carrier: DHL
  \`\`\`

## 1.0.0

Released 2026-12-01.

### Major Changes

- 1111111: First release, with \`Order<T>\` & <b>more</b>
`,
};
const client = {
	packageName: "@forter-orders/client",
	markdown: `# @forter-orders/client

## 1.10.0

### Minor Changes

- 2222222: Add a call

## 1.1.0

### Patch Changes

- Updated dependencies [0a1b2c3]
  - @forter-orders/openapi@1.1.0
`,
};
const history = { changelogs: [client, contract], pending: [] };

test("joins the changelogs of all packages by version, newest first, changes of the contract before all else", () => {
	const releases = readReleases(history.changelogs);
	expect(releases.map(({ version, date }) => [version, date])).toEqual([
		["1.10.0", undefined],
		["1.1.0", "2026-12-24"],
		["1.0.0", "2026-12-01"],
	]);
	expect(releases[1]?.sections.map(({ heading }) => heading)).toEqual(["Contract changes", "Minor Changes"]);
});

test("leaves out what only says that dependencies were updated, and takes no code for a heading", () => {
	const [, release] = readReleases(history.changelogs);
	expect(release?.sections.map(({ packageName }) => packageName)).toEqual([
		"@forter-orders/openapi",
		"@forter-orders/openapi",
	]);
	expect(release?.sections[0]?.markdown).toContain("## not a release");
});

test("the page has an address for each release, and shows angle brackets as they stand", async () => {
	const { html } = await changelogPage(context, history);
	expect([...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)).toEqual(["1-10-0", "1-1-0", "1-0-0"]);
	expect(html).toContain("&lt;b&gt;more&lt;/b&gt;");
	expect(html.indexOf("contract changes")).toBeLessThan(html.indexOf("minor changes", html.indexOf('id="1-1-0"')));
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

test("before the first release the page says so", async () => {
	const { html } = await changelogPage(context, { changelogs: [], pending: [] });
	expect(html).toContain("Nothing is released yet.");
	expect(html).not.toContain("<h2");
});

test("changes that wait for a release are shown while the site is written, and not where it is published", async () => {
	const pending = [{ bumps: { "@forter-orders/client": "minor" }, markdown: "Add a call\n\nBecause." }];
	expect((await changelogPage(context, { changelogs: [], pending })).html).toContain('id="next"');
	const [published] = await changelogPages(context);
	expect(published?.html).not.toContain('id="next"');
	const [written] = await changelogPages({ ...context, dev: true });
	expect(written?.html.includes('id="next"')).toBe((await readPendingChanges()).length > 0);
});

test("the feed has the releases with a date, newest first, at absolute addresses", async () => {
	const { path, content } = await changelogFeed(context, history.changelogs);
	expect(path).toBe("changelog/feed.xml");
	expect([...content.matchAll(/<entry>\n<title>([^<]+)/g)].map(([, title]) => title)).toEqual(["1.1.0", "1.0.0"]);
	expect(content).toContain(`<id>${context.siteUrl}changelog/#1-1-0</id>`);
	expect(content).toContain("<updated>2026-12-24T00:00:00Z</updated>");
	expect(content).toContain("&amp;lt;b&amp;gt;more");
});

test.each([
	["1.10.0", "1.9.0"],
	["2.0.0", "1.99.99"],
	["1.0.0", "1.0.0-beta.2"],
	["1.0.0-beta.10", "1.0.0-beta.2"],
])("%s is newer than %s", (newer, older) => {
	expect(compareVersions(newer, older)).toBeGreaterThan(0);
	expect(compareVersions(older, newer)).toBeLessThan(0);
});
