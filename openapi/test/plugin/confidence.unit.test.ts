import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contract } from "../contract.ts";
import { bundle } from "./redocly.ts";

const config = { decorators: { "house/confidence": "on" } };
type Levels = Record<string, number>;
type Node = Record<string, unknown>;

test("writes what is not high into the bundle, beside a reference too", async () => {
	const { components } = JSON.parse(await bundle([], config));
	const { Parcel, Receipt } = components.schemas;
	expect(Parcel.properties.price).toEqual({
		$ref: "#/components/schemas/Amount",
		description: "What the parcel costs.",
		"x-confidence": "medium",
	});
	expect(Parcel.properties.stops.items.properties.town["x-confidence"]).toBe("low");
	expect(Parcel.properties.stops).not.toHaveProperty("x-confidence");
	expect(Receipt.allOf[1].properties.state).not.toHaveProperty("x-confidence");
	expect(components.parameters.ParcelId["x-confidence"]).toBe("medium");
	expect(components.responses.Refused["x-confidence"]).toBe("low");
});

test("follows a change of the evidence", async () => {
	const row = "Refused: { confidence: low, sources: [docs] }";
	const edits = [{ file: "evidence.yaml", from: row, to: row.replace("low", "high") }];
	const { components } = JSON.parse(await bundle(edits, config));
	expect(components.responses.Refused).not.toHaveProperty("x-confidence");
});

test("the contract's bundle has as many medium and low parts as the evidence", async () => {
	const { properties, parameters, responses } = parse(
		await readFile(new URL("../../evidence.yaml", import.meta.url), "utf8"),
	);
	const rows = [...Object.values<Node>(properties), parameters, responses].flatMap((kind) => Object.values<Node>(kind));
	const { medium, low } = count(rows.map((row) => row.confidence));
	expect(medium).toBeGreaterThan(0);
	expect(low).toBeGreaterThan(0);
	expect(count(levelsIn(contract))).toEqual({ medium, low });
});

function levelsIn(node: unknown): unknown[] {
	if (typeof node !== "object" || node === null) return [];
	const own = "x-confidence" in node ? [node["x-confidence"]] : [];
	return [...own, ...Object.values(node).flatMap(levelsIn)];
}

function count(levels: unknown[]): Levels {
	const counts: Levels = {};
	for (const level of levels) counts[String(level)] = (counts[String(level)] ?? 0) + 1;
	return counts;
}
