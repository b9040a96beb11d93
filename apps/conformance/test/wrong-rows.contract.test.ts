import { describe, expect, test } from "vitest";
import { corpus } from "../src/corpus/index.ts";
import { driveCompat } from "../src/drive/compat.ts";
import { driveCoverage, driveTest } from "../src/drive/contract-tests.ts";
import { driveCurl, driveRealCurl } from "../src/drive/curl.ts";
import { driveMatchers } from "../src/drive/matchers.ts";
import { driveMock } from "../src/drive/mock.ts";
import { driveSpec } from "../src/drive/spec.ts";
import { driveVerify } from "../src/drive/verify.ts";
import { answers, documentOf, done, json, takes } from "../src/make/document.ts";
import { answer, get, post, unchecked } from "../src/make/messages.ts";
import { operationRow } from "../src/make/rows.ts";
import type { Message, Row } from "../src/row.ts";

const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const operation = { requestBody: takes(json(sized)), responses: answers(json(sized)) };
const good: Row = {
	area: "wrong",
	...operationRow("a row that is right", {
		operation,
		messages: [
			post({ size: 1 }),
			post({}, "body /size required"),
			answer({ size: 1 }),
			answer({}, "body /size required"),
		],
		becomes: [{ deprecated: true }, "O9"],
	}),
};

const judges = { driveSpec, driveMock, driveVerify, driveMatchers };
const drivers = { ...judges, driveTest, driveCoverage, driveCurl, driveRealCurl, driveCompat };

/** The row with other messages. */
const saying = (...messages: readonly Message[]): Row => ({ ...good, messages });

test.each(Object.entries(drivers))("%s finds nothing in a row that is right", async (_, drive) => {
	expect(await drive(good)).toEqual([]);
});

describe.each(Object.entries(judges))("%s finds", (name, drive) => {
	test.each([
		["that a request is said to break what it keeps", post({ size: 1 }, "body /size type")],
		["that a request is said to keep what it breaks", post({})],
		["another pointer", post({}, "body /colour required")],
		["another keyword", post({}, "body /size type")],
		["a fault too few", post({ size: "1" }, "body /size type", "body /size maximum")],
		["another part", post({}, "query /size required")],
		["that a path is said not to be there", { ...post({ size: 1 }, "path path") }],
	])("%s", async (_, message) => {
		expect(await drive(saying(message))).not.toEqual([]);
	});

	// The mock gives the responses and takes none.
	const responses: [string, Message][] = [
		["that a response is said to break what it keeps", answer({ size: 1 }, "body /size type")],
		["that a response is said to keep what it breaks", answer({})],
		["another pointer in a response", answer({}, "body /colour required")],
	];
	test.each(name === "driveMock" ? [] : responses)("%s", async (_, message) => {
		expect(await drive(saying(message))).not.toEqual([]);
	});
});

test.each([driveSpec, driveVerify])("%o finds that something is checked after all", async (drive) => {
	expect(await drive(saying(unchecked(post({ size: 1 }), "the body: nobody reads it")))).not.toEqual([]);
});

test.each([driveMock, driveTest])(
	"%o finds a warning that is not given, and one that the row does not have",
	async (drive) => {
		expect(await drive({ ...good, flaws: ["#/paths is odd; it is left out"] })).not.toEqual([]);
		const flawed = corpus.find(({ name }) => name === "an example that breaks its schema");
		expect(flawed?.flaws).toHaveLength(1);
		expect(flawed && (await drive({ ...flawed, flaws: [] }))).not.toEqual([]);
	},
);

test("driveMock finds another status and another title than those of the row", async () => {
	const other = { ...post({ size: 1 }), answered: { status: 201 } };
	expect(await driveMock(saying(other))).not.toEqual([]);
	expect(await driveMock(saying({ ...other, answered: { status: 200, title: "Nobody says this" } }))).not.toEqual([]);
});

test("driveTest finds that cases are run which the row leaves out, and the other way round", async () => {
	expect(await driveTest({ ...good, notRun: ["nobody knows why"] })).not.toEqual([]);
	const digest = corpus.find(({ name }) => name === "HTTP Digest");
	expect(digest?.notRun).not.toEqual([]);
	expect(digest && (await driveTest({ ...digest, notRun: [] }))).not.toEqual([]);
});

test("driveTest finds a document of which nothing is run", async () => {
	const nothing = { ...good, document: documentOf("Nothing", {}, {}) };
	expect(await driveTest(nothing)).toEqual(["no case was run"]);
});

test("driveCoverage finds a cell too many and one too few", async () => {
	expect(await driveCoverage({ ...good, uncovered: ["body/size/type"] })).not.toEqual([]);
	const certificate = corpus.find(({ name }) => name === "a client certificate");
	expect(certificate?.uncovered).not.toEqual([]);
	expect(certificate && (await driveCoverage({ ...certificate, uncovered: [] }))).not.toEqual([]);
});

test("driveCompat finds another row, none, and one where there is no change", async () => {
	const { document } = good.neighbour;
	expect(await driveCompat({ ...good, neighbour: { document, rows: ["O7"] } })).not.toEqual([]);
	expect(await driveCompat({ ...good, neighbour: { document, rows: [] } })).not.toEqual([]);
	expect(await driveCompat({ ...good, neighbour: { document: good.document, rows: ["O9"] } })).not.toEqual([]);
});

test("driveCurl finds a line where there must be none, and a line that the mock refuses", async () => {
	expect(await driveCurl({ ...good, noCurl: "nobody wants one" })).not.toEqual([]);
	const gone = corpus.find(({ name }) => name === "a reference of a schema to nothing");
	expect(gone?.noCurl).toBeDefined();
	if (gone === undefined) return;
	const { noCurl: _, ...served } = gone;
	expect(await driveCurl(served)).not.toEqual([]);
	expect(await driveRealCurl(served)).not.toEqual([]);
});

test("a message for an operation that is not there is a mistake of the row", async () => {
	const stray = { ...answer({ size: 1 }), operationId: "goneThing" };
	expect(() => driveSpec(saying(stray))).toThrow("the document of the row has no operation goneThing");
	await expect(driveMatchers(saying(stray))).rejects.toThrow("goneThing");
	expect(
		await driveSpec({
			...good,
			document: documentOf("Other", { "/others": { get: { responses: done } } }, {}),
			messages: [get("/things", "path path")],
		}),
	).toEqual([]);
});
