import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { contract, example, order, send } from "./support.ts";

const mock = await createMock();
const ajv = new Ajv2020({ strict: false, validateSchema: false });
addFormats.default(ajv);
ajv.addSchema(contract, "contract:");

const responses = Object.entries(contract.paths).flatMap(([path, { post }]) =>
	Object.keys(Object(Reflect.get(post, "responses"))).map((status) => ({
		path,
		operationId: post.operationId,
		status,
	})),
);

test.each(responses)(
	"generates a valid $status of $operationId, ten times over",
	async ({ path, status, operationId }) => {
		const body = operationId === "V3Order" ? order() : example("three-ds-frictionless");
		const isValid = ajv.compile(schemaAt(path, status));
		for (let seed = 0; seed < 10; seed += 1) {
			const headers = { prefer: `code=${status}, dynamic=true, seed=${seed}` };
			const response = await send(mock, body, { path: path.replace(/\{\w+\}/, "ord-1"), headers });
			expect(response.status).toBe(Number(status));
			expect(isValid(await response.json()), JSON.stringify(isValid.errors)).toBe(true);
		}
	},
);

test("generates the same for the same seed, and examples again without that wish", async () => {
	const generate = async (prefer: string) => (await send(mock, order(), { headers: { prefer } })).text();
	expect(await generate("dynamic=true, seed=7")).toBe(await generate("dynamic=true, seed=7"));
	expect(await generate("dynamic=true, seed=7")).not.toBe(await generate("dynamic=true, seed=8"));
	expect(await generate("dynamic=false")).toBe(await (await send(mock, order())).text());
});

test.each([
	["code=418", 404, "Prefer: V3Order has no response 418; it has 200, 400, 401, 404, 429, 500, 502, 503, 504"],
	["example=nope", 404, /^Prefer: the response 200 of V3Order has no example "nope"; it has card-approved, /],
	["example=rate-limited", 404, 'Prefer: "rate-limited" is an example of the response 429; ask for code=429 as well'],
	["code=401, example=nope", 404, /^Prefer: the response 401 of V3Order has no example "nope"; it has unauthorized$/],
	["code=99", 422, "Prefer: code must be a status from 200 to 599, such as code=503"],
])("says why Prefer: %s cannot be met", async (prefer, status, title) => {
	const response = await send(mock, order(), { headers: { prefer } });
	expect(response.status).toBe(status);
	const body = await response.json();
	if (typeof title === "string") expect(body).toMatchObject({ title });
	else expect(body).toMatchObject({ title: expect.stringMatching(title) });
	expect(mock.requests.at(-1)).toMatchObject({ status, verdict: "refused" });
});

function schemaAt(path: string, status: string): object {
	const tokens = ["paths", path, "post", "responses", status];
	const response: unknown = tokens.reduce<unknown>((node, token) => Reflect.get(Object(node), token), contract);
	const reference: unknown = Reflect.get(Object(response), "$ref");
	const at = typeof reference === "string" ? reference : `#/${tokens.map(toUri).join("/")}`;
	return { $ref: `contract:${at}/content/application~1json/schema` };
}

function toUri(token: string): string {
	return encodeURIComponent(token.replaceAll("~", "~0").replaceAll("/", "~1"));
}
