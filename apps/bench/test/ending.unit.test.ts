import { expect, test } from "vitest";
import { endingOf } from "../src/client/ending.ts";
import { readFacts } from "../src/contract.ts";

test("tells a decision from an error, from what is taken for a decision, and from a call that hangs", async () => {
	const { answer } = await readFacts();
	expect(await endingOf(async () => answer, 1000)).toBe("decision");
	expect(await endingOf(() => Promise.reject(new Error("no")), 1000)).toBe("error");
	for (const data of [undefined, null, "<html>", [], {}, { forterDecision: null }]) {
		expect(await endingOf(async () => data, 1000)).toBe("no decision");
	}
	expect(await endingOf(() => new Promise(() => undefined), 20)).toBe("hang");
});
