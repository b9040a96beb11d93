import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { validatorsSource } from "../scripts/validate-source.ts";
import { issuesOf } from "../src/validate/issue.ts";
import type { Validator } from "../src/validate/validator.ts";
import { contract } from "./validate-bodies.ts";

const source = "@forter-orders/openapi/openapi.json";
const schemas = { Order: { type: "object" }, Amount: { type: "object" } };

test("src/validate/validators.gen.ts is what the contract gives", async () => {
	const generated = await readFile(new URL("../src/validate/validators.gen.ts", import.meta.url), "utf8");
	expect(validatorsSource(contract, source)).toBe(generated);
});

test("a rule that is added to the contract is checked after generating again", async () => {
	const changed = structuredClone(contract);
	Object.assign(changed.components.schemas.Order.properties, {
		giftNote: { type: "string", maxLength: 3, pattern: "^\\p{L}+$", description: "A note." },
		giftWrap: { enum: ["PAPER", "BOX"] },
		giftSentAt: { type: "string", format: "date-time" },
	});
	changed.components.schemas.Order.required.push("giftWrap");
	const validators = await compiled(changed);
	const places = (body: object) => issuesOf(validators.Order, body).map(({ pointer, rule }) => `${pointer} ${rule}`);
	expect(places({})).toContain("/giftWrap required");
	const body = { giftWrap: "BAG", giftNote: "many", giftSentAt: "2026-02-30T10:00:00Z" };
	expect(places(body)).toEqual(expect.arrayContaining(["/giftWrap enum", "/giftNote maxLength", "/giftSentAt format"]));
	expect(places({ giftWrap: "BOX", giftNote: "👍🏽é", giftSentAt: "2026-11-22T10:00:00Z" }).join()).not.toMatch(
		/giftWrap|Length|SentAt/,
	);
});

test("what else is wrong with the member that decides about another is one issue", async () => {
	const Order = {
		properties: { kind: { type: "string", enum: ["A", "B"] } },
		if: { properties: { kind: { const: "A" } } },
		else: { required: ["note"] },
	};
	const { Order: validator } = await compiled(contractOf({ ...schemas, Order }));
	const places = (body: object) => issuesOf(validator, body).map(({ pointer, rule }) => `${pointer} ${rule}`);
	expect(places({ kind: "C" })).toEqual(["/kind enum"]);
	expect(places({ kind: 1 })).toEqual(["/kind type"]);
	expect(places({ kind: "B" })).toEqual(["/note required"]);
	expect(places({ kind: "A" })).toEqual([]);
});

test("a schema may reach itself", async () => {
	const Order = {
		type: "object",
		properties: { part: { $ref: "#/components/schemas/Order" }, id: { type: "string" } },
	};
	const { Order: validator } = await compiled(contractOf({ Order }));
	expect(issuesOf(validator, { part: { part: { id: 1 } } })).toMatchObject([{ pointer: "/part/part/id" }]);
});

test.each([
	[{ type: "no such type" }, /Order\/type must be object, array/],
	[{ type: "string", format: "uri" }, /format "uri".*src\/validate\/formats\.ts/],
	[{ type: "string", format: "no-such-format" }, /no-such-format/],
	[{ $ref: "https://example.com/order.json" }, /Order\/\$ref refers to "https:.*there is nothing/],
	[{ $ref: "#/components/schemas/Nothing" }, /schemas\/Nothing", and there is nothing/],
	[{ type: "array", uniqueItems: true }, /does not run everywhere/],
])("says so when the contract holds %j", (Order, message) => {
	expect(() => validatorsSource(contractOf({ Order }), source)).toThrow(message);
});

test("says so when a request body has no name", () => {
	const nameless = contractOf({});
	nameless.paths["/orders"].post.requestBody.content["application/json"].schema = { type: "object" } as never;
	expect(() => validatorsSource(nameless, source)).toThrow(/request body of POST \/orders must be JSON, a \$ref/);
});

function contractOf(components: object) {
	const schema = { $ref: "#/components/schemas/Order" };
	const post = { requestBody: { content: { "application/json": { schema } } } };
	return { openapi: "3.1.0", paths: { "/orders": { post } }, components: { schemas: components } };
}

/** The validators of a contract, generated into a folder of their own. */
async function compiled(document: unknown): Promise<{ Order: Validator }> {
	const folder = await mkdtemp(join(tmpdir(), "validators-"));
	const src = (name: string) => JSON.stringify(new URL(`../src/validate/${name}.ts`, import.meta.url).href);
	const code = validatorsSource(document, source).replaceAll(/"\.\/(\w+)\.ts"/g, (_, name) => src(name));
	const file = join(folder, "validators.gen.ts");
	await writeFile(file, code);
	const { validators } = await import(/* @vite-ignore */ pathToFileURL(file).href);
	await rm(folder, { recursive: true });
	return validators;
}
