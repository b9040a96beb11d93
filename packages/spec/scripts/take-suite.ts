// Takes the test suite of JSON Schema over from a checkout: node scripts/take-suite.ts CHECKOUT
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Suite = { tests: { data: unknown; valid: boolean }[]; schema: unknown }[];

const DRAFT = "draft2020-12";
const target = new URL("../test/json-schema-suite.gen.json", import.meta.url);
const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
	throw new TypeError("name a checkout of https://github.com/json-schema-org/JSON-Schema-Test-Suite");
}

function jsonIn(folder: string): { name: string; value: unknown }[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => name.replaceAll("\\", "/"))
		.filter((name) => name.endsWith(".json"))
		.sort()
		.map((name) => ({ name, value: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
}

// What a schema says to people, and what is said by taking all of one draft.
const said = (key: string, value: unknown): boolean =>
	key === "$comment" || (key === "$schema" && value === "https://json-schema.org/draft/2020-12/schema");
const unspoken = (key: string, value: unknown): unknown => (said(key, value) ? undefined : value);
const line = (value: unknown): string => JSON.stringify(value, unspoken);

const remotes = jsonIn(join(checkout, "remotes", DRAFT)).map(({ name, value }) => `${line(name)}: ${line(value)}`);
const groups = jsonIn(join(checkout, "tests", DRAFT)).flatMap(({ name, value }) =>
	(value as Suite).map(({ schema, tests }, index) =>
		line([`${name.replace(/\.json$/, "")}/${index}`, schema, tests.map(({ data, valid }) => [data, valid ? 1 : 0])]),
	),
);
const commit = execFileSync("git", ["-C", checkout, "rev-parse", "HEAD"], { encoding: "utf8" }).trim();
const members = [
	`"generator": "packages/spec/scripts/take-suite.ts"`,
	`"commit": ${line(commit)}`,
	`"remotes": {\n${remotes.join(",\n")}\n}`,
	`"groups": [\n${groups.join(",\n")}\n]`,
];
writeFileSync(target, `{\n${members.join(",\n")}\n}\n`);
console.log(`${groups.length} schemas and ${remotes.length} that they refer to, of ${commit}`);
