import { expect, test } from "vitest";
import { readFacts } from "../src/contract.ts";
import { fieldNames, firstOperation } from "../src/docs/operation.ts";
import { namedShare } from "../src/docs/read-page.ts";

test("addresses the first operation of the contract", async () => {
	const { document } = await readFacts();
	const { id, tag, method, path } = firstOperation(document);
	expect(JSON.stringify(document)).toContain(`"operationId":"${id}"`);
	expect(Object.keys(Object(document.paths))[0]).toBe(path);
	expect([tag, method].every((word) => word.length > 0)).toBe(true);
	expect(() => firstOperation({ paths: {} })).toThrow("expected the contract to have an operation");
});

test("names each field of a contract once, however deep it stands", () => {
	const schemas = { A: { properties: { one: {}, two: { items: { properties: { three: {}, one: {} } } } } } };
	expect(fieldNames({ components: { schemas } })).toEqual(["one", "two", "three"]);
});

test("counts a field as named only where a reader sees it", () => {
	const html = '<p class="hidden">one</p><script>two</script><style>.three{}</style><b>fourth</b>';
	expect(namedShare(html, ["one"])).toBe(100);
	expect(namedShare(html, ["one", "two", "three", "hidden", "four"])).toBe(20);
});
