import { readdirSync, readFileSync } from "node:fs";
import { sameJson } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { areasOf } from "../src/corpus/areas.ts";
import { corpus } from "../src/corpus/index.ts";
import { tableOf } from "../src/table.ts";

const folder = new URL("../src/corpus/", import.meta.url);

test("holds 150 documents of one feature each and more, no two alike", () => {
	expect(corpus.length).toBeGreaterThanOrEqual(150);
	const names = corpus.map(({ area, name }) => `${area}: ${name}`);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	// What a message tells of, such as how its text is encoded, needs no document of its own.
	const contents = corpus.map(({ document, messages }) => JSON.stringify([{ ...document, info: undefined }, messages]));
	const again = corpus.filter((_, index) => contents.indexOf(contents[index] ?? "") !== index);
	expect(again.map(({ name }) => name)).toEqual([]);
});

test("has every row that a file of it exports", async () => {
	const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts");
	const modules = await Promise.all(files.map((name): Promise<object> => import(new URL(name, folder).href)));
	const known = new Set<unknown>(corpus);
	const rows = modules.flatMap((module) => Object.values(module).filter(Array.isArray).flat());
	const missing = rows.filter((row) => "neighbour" in row && !known.has(row));
	expect(missing).toEqual([]);
	expect(rows.filter((row) => "neighbour" in row)).toHaveLength(corpus.length);
});

test.each(areasOf(corpus))(
	"$name has messages that keep its documents and messages that break them",
	({ kept, broken }) => {
		expect(kept).toBeGreaterThan(0);
		expect(broken).toBeGreaterThan(0);
	},
);

test("has both directions, broken and kept", () => {
	for (const side of ["request", "response"]) {
		const own = corpus.flatMap(({ messages }) => messages).filter((message) => message.side === side);
		expect(own.filter(({ breaks }) => breaks.length === 0).length).toBeGreaterThan(100);
		expect(own.filter(({ breaks }) => breaks.length > 0).length).toBeGreaterThan(100);
	}
});

describe("each row", () => {
	test("has a message, and says no message twice", () => {
		const idle = corpus.filter(({ messages }) => messages.length === 0);
		// No client may send TRACE through fetch.
		expect(idle.map(({ name }) => name)).toEqual(["trace"]);
		const twice = corpus.filter(({ messages }) => {
			const names = messages.map(({ breaks: _, unchecked: __, ...sent }) => JSON.stringify(sent));
			return new Set(names).size < names.length;
		});
		expect(twice.map(({ name }) => name)).toEqual([]);
	});

	test("has a neighbour that differs", () => {
		const alike = corpus.filter(({ document, neighbour }) => sameJson(document, neighbour.document));
		expect(alike.map(({ name }) => name)).toEqual([]);
	});

	test("says why cells stay without proof", () => {
		const silent = corpus.filter(({ uncovered, notRun, why }) => uncovered.length > 0 && notRun.length === 0 && !why);
		expect(silent.map(({ area, name }) => `${area}: ${name}`)).toEqual([]);
	});
});

test("the README has the table of the areas", () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	// `pnpm table` writes it.
	expect(readme).toContain(`<!-- table -->\n${tableOf(corpus)}\n<!-- /table -->`);
});
