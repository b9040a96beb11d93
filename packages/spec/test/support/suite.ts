import { readFileSync } from "node:fs";
import { isObject, type JsonObject, openSpec, type ValueJudge, valueJudgeOf } from "../../src/index.ts";

interface Suite {
	readonly commit: string;
	readonly remotes: Readonly<Record<string, JsonObject>>;
	readonly groups: readonly (readonly [
		place: string,
		schema: unknown,
		values: readonly [value: unknown, verdict: number][],
	])[];
}

// As a module it would lose members named `__proto__`.
const suite: Suite = JSON.parse(readFileSync(new URL("../json-schema-suite.gen.json", import.meta.url), "utf8"));

/** A value of the suite. */
export interface SuiteTest {
	/** File, schema and value, by number from 0. */
	readonly place: string;
	readonly value: unknown;
	readonly valid: boolean;
	readonly judge: ValueJudge;
}

/** The pointer of the schema that a test is about. */
export const SCHEMA = "/components/schemas/Tried";

const REMOTE = "http://localhost:1234/draft2020-12/";

/** Every value of the suite, with the judge of its schema. */
export function suiteTests(): SuiteTest[] {
	return suite.groups.flatMap(([place, schema, values]) => {
		const judge = judgeOf(schema);
		return values.map(([value, verdict], index) => ({
			place: `${place}/${index}`,
			value,
			valid: verdict === 1,
			judge,
		}));
	});
}

function judgeOf(schema: unknown): ValueJudge {
	// A pointer in a schema is seen from its own root.
	const Tried = isObject(schema) && schema.$id === undefined ? { $id: "https://example.com/tried", ...schema } : schema;
	const isAlone = !JSON.stringify(schema).includes(REMOTE);
	const schemas = { Tried, ...(isAlone ? {} : remotes()) };
	const info = { title: "Suite", version: "1" };
	return valueJudgeOf(openSpec({ openapi: "3.1.1", info, paths: {}, components: { schemas } }), "request");
}

/** A schema has the address that it was fetched from, and one of its own where it says so. */
function remotes(): JsonObject {
	return Object.fromEntries(
		Object.entries(suite.remotes).map(([name, schema]) => {
			const $id = `${REMOTE}${name}`;
			return [name, schema.$id === undefined ? { $id, ...schema } : { $id, $ref: schema.$id, $defs: { schema } }];
		}),
	);
}
