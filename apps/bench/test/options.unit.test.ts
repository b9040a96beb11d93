import { expect, test } from "vitest";
import { makeCommand, type Options, partNames } from "../src/options.ts";

async function parse(...args: string[]): Promise<Options> {
	let given: Options | undefined;
	const command = makeCommand(async (options) => {
		given = options;
	});
	await command.parseAsync(args, { from: "user" });
	if (given === undefined) throw new Error("the command did not act");
	return given;
}

test("runs every part and writes both files when nothing is asked for", async () => {
	expect(await parse()).toMatchObject({
		parts: partNames,
		quick: false,
		json: "bench.json",
		markdown: "RESULTS.md",
	});
});

test("runs the parts that are named, in the order of the whole run", async () => {
	expect((await parse("types", "client")).parts).toEqual(["client", "types"]);
});

test("does not replace the committed figures by those of a quick run or of one part", async () => {
	expect(await parse("--quick")).toMatchObject({ json: "", markdown: "" });
	expect(await parse("mock")).toMatchObject({ json: "", markdown: "" });
	expect(await parse("mock", "--json", "mock.json")).toMatchObject({ json: "mock.json", markdown: "" });
});

test("keeps the other parts of the committed figures where it is told to", async () => {
	const files = { json: "bench.json", markdown: "RESULTS.md" };
	expect(await parse("mock", "--update")).toMatchObject({ parts: ["mock"], update: true, ...files });
	await expect(parse("mock", "--update", "--quick")).rejects.toThrow(
		"option '--update' cannot be used with option '--quick'",
	);
});

test("refuses a part and an option that do not exist, and says what there is", async () => {
	await expect(parse("clients")).rejects.toThrow(
		"'clients' is invalid for argument 'part'. Allowed choices are client, mock,",
	);
	await expect(parse("--quik")).rejects.toThrow(/'--quik'\s\(Did you mean --quick\?\)/);
	await expect(parse("--json")).rejects.toThrow("option '--json <file>' argument missing");
});
