import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { policySource } from "../scripts/policy-source.ts";

const source = "@forter-orders/openapi/openapi.json";
const bundle = readFileSync(createRequire(import.meta.url).resolve(source), "utf8");

test("src/policy.gen.ts is what the contract gives", () => {
	const generated = readFileSync(new URL("../src/policy.gen.ts", import.meta.url), "utf8");
	expect(policySource(JSON.parse(bundle), source)).toBe(generated);
});

test.each([
	["#/components/parameters/ApiVersion", /"ApiVersion"/],
	["#/components/parameters/SubMerchantSiteId", /"SubMerchantSiteId"/],
	["#/components/securitySchemes/siteId", /exactly one security scheme of type apiKey/],
	["#/components/securitySchemes/basicAuth", /type http, scheme basic/],
	["#/components/schemas/ForterDecision", /"ForterDecision"/],
	["#/components/responses/NotFound/x-advice", /x-advice of response NotFound/],
	["#/paths/~1v3~1orders~1{id}/post/x-retry", /"x-retry"/],
	["#/servers", /servers/],
])("says so when the contract lacks %s", (pointer, message) => {
	const contract = JSON.parse(bundle);
	const keys = pointer
		.slice(2)
		.split("/")
		.map((key) => key.replaceAll("~1", "/"));
	const last = keys.pop() ?? "";
	delete keys.reduce((parent, key) => parent[key], contract)[last];
	expect(() => policySource(contract, source)).toThrow(message);
});
