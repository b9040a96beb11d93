import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWaivers } from "../src/waivers.ts";
import { temporaryFolder } from "./support/folder.ts";

async function read(text: string) {
	await using folder = await temporaryFolder();
	const file = join(folder.path, "waivers.yaml");
	await writeFile(file, text);
	return await readWaivers(file);
}

const sound = {
	row: "P4",
	pointer: '"#/components/parameters/Trace"',
	reason: "Nobody reads it.",
	expires: '"2027-01-31"',
};
const written = (more: Partial<typeof sound> & { note?: string }) =>
	`- ${Object.entries({ ...sound, ...more })
		.map(([key, value]) => `${key}: ${value}`)
		.join("\n  ")}\n`;

describe("waivers.yaml", () => {
	test("may be empty or not there", async () => {
		expect(await read("# Nothing yet.\n[]\n")).toEqual([]);
		expect(await read("")).toEqual([]);
		expect(await readWaivers("/nowhere/waivers.yaml")).toEqual([]);
	});

	test.each(["P4", "parameter-removed (P4)"])("holds waivers, with their row as %s", async (row) => {
		expect(await read(written({ row }))).toEqual([
			{ row: "P4", pointer: "#/components/parameters/Trace", reason: "Nobody reads it.", expires: "2027-01-31" },
		]);
	});

	test.each([
		["a: 1\n", "is expected to hold a list of waivers"],
		["- [\n", "is not YAML: "],
		["- 1\n", "waiver 1 is expected to have row, pointer, reason and expires"],
		[written({ row: "Z9" }), '"Z9" is no row of TABLE.md'],
		[written({ row: "parameter-moved (P4)" }), '"parameter-moved (P4)" is no row of TABLE.md'],
		[written({ pointer: "components" }), 'pointer starts with "#/"'],
		[written({ reason: '""' }), "reason is a sentence"],
		[written({ expires: "soon" }), 'expires is a date such as "2027-01-31", got "soon"'],
		[written({ expires: '"2027-02-31"' }), 'expires is a date such as "2027-01-31", got "2027-02-31"'],
		[written({ note: "x" }), "has note; expected row, pointer, reason, expires"],
	])("refuses %j", async (text, message) => {
		await expect(read(text)).rejects.toThrow(message);
	});
});
