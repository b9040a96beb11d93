import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { createMock, type Violation } from "../src/index.ts";
import { answer, order, send } from "./support.ts";

const mock = await createMock();
const source = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.yaml");
const lines = (await readFile(source, "utf8")).split("\n");
const detail = { prefer: "errors=detail" };

interface Described {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly detail: string;
	readonly violations: readonly (Violation & { readonly spec?: string })[];
}

async function describeRefusal(body: unknown, headers: Record<string, string | undefined> = {}): Promise<Described> {
	const response = await send(mock, body, { headers: { ...detail, ...headers } });
	expect(response.headers.get("content-type")).toBe("application/problem+json");
	const described: Described = JSON.parse(await response.text());
	expect(described).toMatchObject({ type: "about:blank", status: response.status });
	return described;
}

/** The line that a violation names, without blanks. */
function lineOf({ spec = "" }: { readonly spec?: string }): string | undefined {
	expect(spec).toMatch(/^openapi\.yaml:\d+$/);
	return lines[Number(spec.split(":")[1]) - 1]?.trim();
}

test("says where and why, what was expected and received, and which line of the contract asks for it", async () => {
	const amount = { amountLocalCurrency: "1", currency: "eur" };
	const described = await describeRefusal(order("/payment/0/amount", amount));
	expect(described).toMatchObject({
		title: "The request does not keep the contract",
		status: 400,
		detail: 'body /payment/0/amount/currency must match pattern "^[A-Z]{3}$" (got a string of 3)',
	});
	expect(described.violations).toEqual([
		{
			in: "body",
			pointer: "/payment/0/amount/currency",
			rule: "pattern",
			message: 'must match pattern "^[A-Z]{3}$"',
			received: "a string of 3",
			schema: "/components/schemas/Amount/properties/currency/pattern",
			spec: expect.any(String),
		},
	]);
	expect(described.violations.map(lineOf)).toEqual(["pattern: ^[A-Z]{3}$"]);
});

test.each([
	["a missing payment", order("/payment"), {}, "required:"],
	["a condition", order("/connectionInformation"), {}, "required:"],
	["an enum", order("/authorizationStep", "LATER"), {}, "enum:"],
	["a format", order("/accountOwner/email", "none"), {}, "format: email"],
	["a parameter", order(), { "api-version": undefined }, "required: true"],
	["a missing body", undefined, {}, "required: true"],
	["missing credentials", order(), { authorization: undefined }, "basicAuth:"],
	["a missing site id", order(), { "x-forter-siteid": undefined }, "siteId:"],
	["another content type", order(), { "content-type": "text/plain" }, "content:"],
])("names the line of %s", async (_, body, headers, line) => {
	const { violations } = await describeRefusal(body, headers);
	expect(violations.map(lineOf)).toEqual([line]);
});

test("describes what the contract does not speak of without a line", async () => {
	const { status, detail, violations } = await describeRefusal("{");
	expect(status).toBe(400);
	expect(detail).toMatch(/^body must be valid JSON/);
	expect(violations).toEqual([expect.not.objectContaining({ spec: expect.anything() })]);
});

test.each([
	["credentials", 401, { authorization: undefined }],
	["the content type", 415, { "content-type": "text/plain" }],
])("keeps the status of a refusal for %s", async (_, status, headers) => {
	expect(await describeRefusal(order(), headers)).toMatchObject({ status });
});

test("never repeats what may be personal or secret", async () => {
	const secret = "robin.secret@example.com";
	const response = await send(mock, order("/orderType", [secret]), { headers: detail });
	expect(await response.text()).not.toContain(secret);
});

test.each(["code=503, errors=detail", 'errors="detail"', "errors=detail; code=503"])(
	"reads Prefer: %s",
	async (prefer) => {
		const response = await send(mock, order("/payment"), { headers: { prefer } });
		expect(await response.json()).toHaveProperty("violations");
	},
);

test("keeps the documented body without that wish, and the answer of a request that is right", async () => {
	expect(await (await send(mock, order("/payment"))).json()).toEqual(answer("invalid-request"));
	const prefer = { prefer: "errors=brief" };
	expect(await (await send(mock, order("/payment"), { headers: prefer })).json()).toEqual(answer("invalid-request"));
	expect(await (await send(mock, order(), { headers: detail })).json()).toEqual(answer("card-approved"));
	expect(mock.requests.at(-1)?.chosenBy).toBe("pair");
});
