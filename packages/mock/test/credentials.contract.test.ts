import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, lastViolations, order, send } from "./support.ts";

const mock = await createMock();

test.each([
	["Authorization", { authorization: undefined }, "/authorization", "is required: HTTP basic authentication"],
	["the site id", { "x-forter-siteid": undefined }, "/x-forter-siteid", "is required"],
	["the right scheme", { authorization: "Bearer secret-key" }, "/authorization", "must use the scheme basic"],
	["a readable value", { authorization: "Basic secret-key" }, "/authorization", "could not be read"],
])("answers 401 without %s", async (_, headers, pointer, message) => {
	const response = await send(mock, order(), { headers });
	expect(response.status).toBe(401);
	expect(await response.json()).toEqual(answer("unauthorized"));
	expect(lastViolations(mock)).toEqual([{ in: "header", pointer, rule: "security", message }]);
	expect(JSON.stringify(mock.requests) + response.headers.get("sl-violations")).not.toContain("secret-key");
});

test("names both credentials when both are missing", async () => {
	await send(mock, order(), { headers: { authorization: undefined, "x-forter-siteid": undefined } });
	expect(lastViolations(mock)).toMatchObject([{ pointer: "/authorization" }, { pointer: "/x-forter-siteid" }]);
});
