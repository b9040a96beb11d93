import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { loadPrism } from "../src/answer/load-prism.ts";

test("loads Prism without what the mock never calls, and leaves alone how others load it", () => {
	const { http } = loadPrism();
	expect(http.createInstance).toBeInstanceOf(Function);
	const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-http"));
	expect(Object.keys(require.cache).filter((file) => /\/http-spec\/(?:oas2|postman)\//.test(file))).toEqual([]);
	expect(require("@faker-js/faker")).toHaveProperty("fakerDE");
});
