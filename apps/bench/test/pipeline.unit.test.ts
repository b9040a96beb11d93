import { expect, test } from "vitest";
import { readFacts } from "../src/contract.ts";
import { growContract } from "../src/pipeline/grow.ts";

type Grown = Parameters<typeof growContract>[0];

async function grown(factor: number): Promise<Grown> {
	const { document } = await readFacts();
	return growContract(JSON.parse(JSON.stringify(document)), factor);
}

test("a grown contract has so many times the schemas and paths, and the same contract within", async () => {
	const [one, three] = [await grown(1), await grown(3)];
	expect(Object.keys(three.components.schemas)).toHaveLength(3 * Object.keys(one.components.schemas).length);
	expect(Object.keys(three.paths)).toHaveLength(3 * Object.keys(one.paths).length);
	expect(three.components.schemas).toMatchObject(one.components.schemas);
});

test("every reference to a schema in a grown contract leads to one, and a copy only to its like", async () => {
	const { components, paths } = await grown(2);
	const references = [...JSON.stringify({ components, paths }).matchAll(/#\/components\/schemas\/(\w+)"/g)];
	expect(references.length).toBeGreaterThan(100);
	for (const [, name = ""] of references) expect(components.schemas).toHaveProperty([name]);
	const copied = JSON.stringify(components.schemas.Order2).match(/schemas\/\w+/g);
	expect(copied?.filter((reference) => !reference.endsWith("2"))).toEqual([]);
});

test("operation ids stay unique", async () => {
	const { paths } = await grown(3);
	const ids = [...JSON.stringify(paths).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.length).toBeGreaterThan(3);
});
