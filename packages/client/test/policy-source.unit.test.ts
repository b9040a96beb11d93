import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { policySource } from "../scripts/policy-source.ts";
import { manifest } from "./manifest.ts";

const source = "@forter-orders/openapi/openapi.json";
const bundle = readFileSync(createRequire(import.meta.url).resolve(source), "utf8");

test("src/policy.gen.ts is what the contract gives", () => {
	const generated = readFileSync(new URL("../src/policy.gen.ts", import.meta.url), "utf8");
	expect(policySource(JSON.parse(bundle), source, manifest.homepage)).toBe(generated);
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
	expect(() => policySource(contract, source, manifest.homepage)).toThrow(message);
});

test.each([
	["another style", { style: "spaceDelimited", schema: { type: "array" } }],
	["a list in one value", { explode: false, schema: { type: "array" } }],
	["an object", { schema: { type: "object" } }],
])("refuses a query parameter with %s, which the client would not write", (_what, parameter) => {
	const contract = JSON.parse(bundle);
	contract.components.parameters.Filter = { in: "query", name: "filter", ...parameter };
	contract.paths["/v3/orders/{id}"].post.parameters.push({ $ref: "#/components/parameters/Filter" });
	expect(() => policySource(contract, source, manifest.homepage)).toThrow(/^Query parameter filter of V3Order must be/);
});
