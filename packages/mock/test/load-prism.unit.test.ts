import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { loadPrism } from "../src/answer/load-prism.ts";

const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-http"));

function leftOut(): string[] {
	return Object.keys(require.cache).filter((file) => /\/http-spec\/(?:oas2|postman)\//.test(file));
}

test("loads Prism without what the mock never calls, and leaves alone how others load it", () => {
	const { http } = loadPrism();
	expect(http.createInstance).toBeInstanceOf(Function);
	expect(leftOut()).toEqual([]);
	expect(require("@faker-js/faker")).toHaveProperty("fakerDE");
});

test("somebody else with a document of OpenAPI 2 gets what was left out", async () => {
	const { http } = loadPrism();
	const info = { title: "Shop", version: "1" };
	const paths = { "/carts": { get: { responses: { 200: { description: "Carts." } } } } };
	const operations = await http.getHttpOperationsFromSpec({ swagger: "2.0", info, paths });
	expect(operations).toMatchObject([{ method: "get", path: "/carts" }]);
	expect(leftOut()).not.toEqual([]);
});
