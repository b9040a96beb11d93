import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { bodyProbes, probeSchemas } from "./probe/bodies.ts";
import { parameterProbes } from "./probe/parameters.ts";

const responses = { 200: { description: "ok" }, 400: { description: "not ok" } };
const components = { schemas: probeSchemas };

function documentOf(paths: object): Record<string, unknown> {
	return { openapi: "3.1.0", info: { title: "Probe", version: "1" }, paths, components };
}

test("has at least as many probes as the goal asks for", () => {
	expect(bodyProbes.flatMap(({ invalid }) => invalid).length).toBeGreaterThanOrEqual(48);
	expect(bodyProbes.flatMap(({ valid }) => valid).length).toBeGreaterThanOrEqual(19);
});

describe.each(bodyProbes)("$name", async ({ schema, valid, invalid }) => {
	const requestBody = { required: true, content: { "application/json": { schema } } };
	const document = documentOf({ "/p": { post: { operationId: "Probe", requestBody, responses } } });
	const mock = await createMock({ document });
	const isValid = validatorOf(schema);

	const judge = async (value: unknown) => {
		const headers = { "content-type": "application/json" };
		const { status } = await mock.fetch(`${mock.url}/p`, { method: "POST", headers, body: JSON.stringify(value) });
		return { status, violations: mock.requests.at(-1)?.violations };
	};

	test.each(valid.map((value) => ({ text: JSON.stringify(value), value })))("takes $text", async ({ value }) => {
		expect(isValid(value)).toBe(true);
		expect(await judge(value)).toEqual({ status: 200, violations: [] });
	});

	test.each(invalid.map(([value, pointer, rule]) => ({ text: JSON.stringify(value), value, pointer, rule })))(
		"refuses $text: $rule at '$pointer'",
		async ({ value, pointer, rule }) => {
			expect(isValid(value)).toBe(false);
			const { status, violations } = await judge(value);
			expect(status).toBe(400);
			expect(violations).toEqual([expect.objectContaining({ in: "body", pointer, rule })]);
		},
	);
});

describe.each(parameterProbes)("$name", async ({ parameter, sent }) => {
	const path = parameter.in === "path" ? "/p/{id}" : "/p";
	const document = documentOf({ [path]: { get: { operationId: "Probe", parameters: [parameter], responses } } });
	const mock = await createMock({ document });

	test.each(sent)("%s is valid: %s", async (text, valid) => {
		const target = parameter.in === "query" ? `/p${text}` : parameter.in === "path" ? `/p/${text}` : "/p";
		const headers = headersOf(parameter, text);
		const { status } = await mock.fetch(`${mock.url}${target}`, { headers });
		expect(status).toBe(valid ? 200 : 400);
		expect(mock.requests.at(-1)?.violations).toHaveLength(valid ? 0 : 1);
		if (!valid) expect(mock.requests.at(-1)?.violations[0]?.in).toBe(parameter.in);
	});
});

function headersOf(parameter: { in: string; name: string }, text: string | undefined): Record<string, string> {
	if (text === undefined) return {};
	if (parameter.in === "header") return { [parameter.name]: text };
	return parameter.in === "cookie" ? { cookie: text } : {};
}

/** A validator of its own, to which the schema is the whole document. */
function validatorOf(schema: object): (value: unknown) => boolean {
	const ajv = new Ajv2020({ strict: false, logger: false, code: { regExp: Object.assign(relaxed, { code: "" }) } });
	addFormats.default(ajv);
	const validate = ajv.compile({ ...schema, components });
	return (value) => validate(value) === true;
}

function relaxed(pattern: string): RegExp {
	return pattern.includes("\\p{") ? new RegExp(pattern, "u") : new RegExp(pattern);
}
