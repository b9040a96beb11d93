import { expect, test } from "vitest";
import { parseOptions, partNames, UsageError } from "../src/options.ts";

test("runs every part and writes both files when nothing is asked for", () => {
	expect(parseOptions([])).toMatchObject({
		parts: partNames,
		quick: false,
		json: "bench.json",
		markdown: "RESULTS.md",
	});
});

test("runs the parts that are named, in the order of the whole run", () => {
	expect(parseOptions(["types", "client"]).parts).toEqual(["client", "types"]);
});

test("does not replace the committed figures by those of a quick run or of one part", () => {
	expect(parseOptions(["--quick"])).toMatchObject({ json: "", markdown: "" });
	expect(parseOptions(["mock"])).toMatchObject({ json: "", markdown: "" });
	expect(parseOptions(["mock", "--json", "mock.json"])).toMatchObject({ json: "mock.json", markdown: "" });
});

test("keeps the other parts of the committed figures where it is told to", () => {
	const files = { json: "bench.json", markdown: "RESULTS.md" };
	expect(parseOptions(["mock", "--update"])).toMatchObject({ parts: ["mock"], update: true, ...files });
	expect(() => parseOptions(["mock", "--update", "--quick"])).toThrow("--update does not go with --quick");
});

test("refuses a part and an option that do not exist, and says what there is", () => {
	expect(() => parseOptions(["clients"])).toThrow('there is no part "clients"; expected client, mock,');
	expect(() => parseOptions(["--fast"])).toThrow(UsageError);
	expect(() => parseOptions(["--json"])).toThrow(UsageError);
});
