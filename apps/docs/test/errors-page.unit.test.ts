import { openSpec } from "@forter-orders/spec";
import { expect, test } from "vitest";
import { errorKinds } from "../src/content/error-kinds.ts";
import { errorFile, errorPages } from "../src/pages/errors.ts";
import { context } from "./support/context.ts";

const [page] = await errorPages(context);
const html = page?.html ?? "";
const { statuses, kinds } = JSON.parse(errorFile(context).content);
const { operations } = openSpec(context.document);
const documented = operations
	.flatMap(({ responses }) => responses)
	.map(({ status }) => Number(status))
	.filter((status) => status >= 400);

test("has every error status of the contract once, at an address that holds", () => {
	const expected = [...new Set(documented)].sort((one, other) => one - other);
	expect(statuses.map(({ status }: { status: number }) => status)).toEqual(expected);
	for (const status of expected) expect(html.split(`id="status-${status}"`)).toHaveLength(2);
});

test("has every kind of the client's errors at the address that they link to", () => {
	expect(kinds).toEqual(errorKinds());
	expect(kinds.length).toBeGreaterThan(5);
	for (const { kind } of errorKinds()) expect(html.split(`id="${kind}"`)).toHaveLength(2);
});

test("says of each what it means, what to do and whether it is sent again", () => {
	for (const { meaning, cause, action } of errorKinds()) {
		for (const text of [meaning, cause, action]) expect(page?.markdown).toContain(text);
	}
	for (const { meaning, action, retried } of statuses) {
		expect(page?.markdown).toContain(meaning);
		expect(page?.markdown).toContain(action);
		expect(typeof retried).toBe("boolean");
	}
	expect(html.match(/Sent again at once:/g)).toHaveLength(statuses.length + kinds.length);
});

test("says of the statuses that the policy of the contract repeats, and of no other, that they are sent again", () => {
	const retried = statuses.filter((record: { retried: boolean }) => record.retried);
	const [operation] = operations;
	const { statuses: worthwhile }: { statuses?: unknown } = Object(operation?.node["x-retry"]);
	expect(worthwhile).toEqual(expect.arrayContaining(retried.map(({ status }: { status: number }) => status)));
	expect(retried.length).toBeGreaterThan(0);
	expect(retried.length).toBeLessThan(statuses.length);
});
