import { describe, expect, test } from "vitest";
import { loadContract } from "../src/index.ts";
import { verifyFiles } from "../src/verify/verify.ts";
import { contractMatchers, type MatcherResult } from "../src/vitest/index.ts";
import { file } from "./support/recordings.ts";
import { documentOf, json } from "./support/small-documents.ts";

const pet = {
	type: "object",
	required: ["name"],
	properties: {
		name: { type: "string", minLength: 2 },
		age: { type: "integer", maximum: 40 },
		born: { type: "string", readOnly: true },
		code: { type: "string", writeOnly: true },
		size: { oneOf: [{ enum: ["S", "L"] }, { type: "integer", minimum: 1 }] },
	},
};
const parameters = [
	{ name: "id", in: "path", required: true, schema: { type: "integer" } },
	{ name: "tag", in: "query", schema: { type: "array", items: { type: "string" }, maxItems: 2 } },
	{ name: "f", in: "query", style: "deepObject", schema: { type: "object", properties: { a: { type: "integer" } } } },
	{ name: "x-trace", in: "header", required: true, schema: { type: "string", minLength: 3 } },
	{ name: "Accept", in: "header", required: true, schema: { const: "never" } },
];
const form = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };
const contract = await loadContract(
	documentOf(
		{
			"/pets/{id}": {
				put: {
					operationId: "putPet",
					parameters,
					requestBody: {
						required: true,
						content: { ...json(pet), "application/x-www-form-urlencoded": { schema: form }, "text/*": {} },
					},
					responses: {
						200: {
							description: "Right.",
							headers: { "x-count": { required: true, schema: { type: "integer" } } },
							content: { ...json(pet), "text/plain": { schema: { type: "string", maxLength: 5 } } },
						},
						"4XX": { description: "Wrong.", content: json({ type: "object", required: ["reason"] }) },
						204: { description: "Nothing." },
					},
				},
			},
		},
		{ servers: [{ url: "https://{region}.example.com/v1" }] },
	),
);
const { toMatchRequest, toMatchResponse } = contractMatchers(contract);

interface Recorded {
	readonly request: { readonly method: string; readonly url: string; readonly headers: Named; readonly body: string };
	readonly response: { readonly status: number; readonly headers: Named; readonly body: string };
}
type Named = Readonly<Record<string, string>>;

const JSON_TYPE = { "content-type": "application/json" };
const right: Recorded = {
	request: {
		method: "PUT",
		url: "https://eu.example.com/v1/pets/7?tag=a",
		headers: { ...JSON_TYPE, "x-trace": "abc" },
		body: '{"name":"Tom"}',
	},
	response: { status: 200, headers: { ...JSON_TYPE, "x-count": "1" }, body: '{"name":"Tom"}' },
};

/** The places that verify finds wrong in a message, and its verdict. */
async function verified(recorded: Recorded, side: "request" | "response") {
	const { files } = await verifyFiles(contract, [file(recorded)]);
	const part = files[0]?.parts.find((one) => one.side === side);
	const places = part?.findings.map(
		({ in: where, pointer, rule }) => `${[where, pointer].filter(Boolean).join(" ")} ${rule}`,
	);
	return { keeps: part?.verdict === "keeps", places };
}

function matched({ pass, message }: MatcherResult) {
	const places = [...message().matchAll(/^ {2}(.+?): expected .*\((\S+)\)$/gm)].map(
		([, place, rule]) => `${place} ${rule}`,
	);
	return { keeps: pass, places };
}

describe("verify and the matcher say the same of a request", () => {
	const { headers } = right.request;
	test.each([
		["that is right", {}],
		["with a list written twice", { url: "https://eu.example.com/v1/pets/7?tag=a&tag=b" }],
		["with a list that is too long", { url: "https://eu.example.com/v1/pets/7?tag=a&tag=b&tag=c" }],
		["with an object in brackets", { url: "https://eu.example.com/v1/pets/7?f[a]=1" }],
		["with a wrong member in brackets", { url: "https://eu.example.com/v1/pets/7?f[a]=x" }],
		["with a wrong segment", { url: "https://eu.example.com/v1/pets/x" }],
		["with a slash at the end", { url: "https://eu.example.com/v1/pets/7/" }],
		["without a base path", { url: "http://127.0.0.1:4010/pets/7" }],
		["without a header", { headers: JSON_TYPE }],
		["with a short header", { headers: { ...JSON_TYPE, "x-trace": "a" } }],
		["with a member that is wrong", { body: '{"name":"Tom","age":41}' }],
		["with a member that is missing", { body: "{}" }],
		["with a value of no alternative", { body: '{"name":"Tom","size":0}' }],
		["with a member of the answer", { body: '{"name":"Tom","born":"today"}' }],
		["that is no JSON", { body: '{"name":' }],
		["that repeats a member", { body: '{"name":"Tom","name":"Tim"}' }],
		["that is a form", { headers: { ...headers, "content-type": "application/x-www-form-urlencoded" }, body: "n=1" }],
		[
			"that is a wrong form",
			{ headers: { ...headers, "content-type": "application/x-www-form-urlencoded" }, body: "n=x" },
		],
		["that is a text", { headers: { ...headers, "content-type": "text/markdown" }, body: "# Tom" }],
		["in another media type", { headers: { ...headers, "content-type": "image/png" } }],
		[
			"in another encoding of characters",
			{ headers: { ...headers, "content-type": "application/json; charset=latin1" } },
		],
	])("%s", async (_, change) => {
		const request = { ...right.request, ...change };
		const { url, ...init } = request;
		const ours = await toMatchRequest(new Request(url, init), "putPet");
		expect(matched(ours)).toEqual(await verified({ ...right, request }, "request"));
	});
});

describe("verify and the matcher say the same of a response", () => {
	const { headers } = right.response;
	test.each([
		["that is right", {}],
		["without a header", { headers: JSON_TYPE }],
		["with a wrong header", { headers: { ...JSON_TYPE, "x-count": "many" } }],
		["with a member that is wrong", { body: '{"name":"T"}' }],
		["with a member that is missing", { body: "{}" }],
		["with a member of the request", { body: '{"name":"Tom","code":"c"}' }],
		["that is no JSON", { body: "Tom" }],
		["that is empty", { body: "" }],
		["in another media type", { headers: { ...headers, "content-type": "text/html" } }],
		["that is a text", { headers: { ...headers, "content-type": "text/plain" }, body: "short" }],
		["that is too long a text", { headers: { ...headers, "content-type": "text/plain" }, body: "too long" }],
		["with a status of a range", { status: 404, body: '{"reason":1}' }],
		["that breaks the rules of a range", { status: 404, body: "{}" }],
		["with another status", { status: 500 }],
		["without a body where there is none", { status: 204, headers: {}, body: "" }],
	])("%s", async (_, change) => {
		const response = { ...right.response, ...change };
		const { body, ...init } = response;
		const ours = await toMatchResponse(new Response(body === "" ? null : body, init), "putPet");
		expect(matched(ours)).toEqual(await verified({ ...right, response }, "response"));
	});
});
