import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contract } from "./contract.ts";

type Node = { $ref?: string; properties?: Record<string, Node>; items?: Node; allOf?: Node[]; "x-confidence"?: string };

const evidence = parse(readFileSync(new URL("../evidence.yaml", import.meta.url), "utf8"));
const schemas = Reflect.get(contract, "components").schemas as Record<string, Node>;
const sureness = ["low", "medium", "high"];
const surenessOf = (node: Node) => sureness.indexOf(node["x-confidence"] ?? "high");

test("every policy has its row of evidence", () => {
	const policies = readdirSync(new URL("../policies", import.meta.url)).map((file) => file.replace(".yaml", ""));
	expect(Object.keys(evidence.policies).toSorted()).toEqual(policies.toSorted());
});

test("a property is never less sure than what it holds", () => {
	const doubtful = Object.entries(schemas).flatMap(([name, schema]) => lessSureThanTheirParts(schema, name));
	expect(doubtful).toEqual([]);
});

test("a meaning says that its value is less sure than the list", () => {
	const meanings = Reflect.get(schemas.Recommendation ?? {}, "x-enumDescriptions");
	expect(meanings.EMAIL_VERIFICATION).toMatch(/ Confidence: low\.$/);
	expect(meanings.REQUEST_SCA_EXEMPTION_TRA).not.toContain("Confidence");
});

function lessSureThanTheirParts(schema: Node, at: string): string[] {
	return membersOf(schema).flatMap(([name, property]) => {
		const place = `${at}.${name}`;
		const parts = partsOf(property);
		const surest = Math.max(...parts.map(([, part]) => surenessOf(part)));
		const found = parts.length > 0 && surest > surenessOf(property) ? [place] : [];
		return [...found, ...lessSureThanTheirParts(property, place)];
	});
}

// What a shared component holds is not known of each place that uses it.
function partsOf(property: Node): [string, Node][] {
	const target = property.$ref ?? property.items?.$ref;
	if (target === undefined) return membersOf(property.items ?? property);
	const uses = JSON.stringify(schemas).split(`"${target}"`).length - 1;
	return uses === 1 ? membersOf(schemas[target.split("/").at(-1) ?? ""] ?? {}) : [];
}

function membersOf({ properties = {}, allOf = [] }: Node): [string, Node][] {
	return [...Object.entries(properties), ...allOf.flatMap((part) => (part.$ref ? [] : membersOf(part)))];
}
