import { describe, expect, test } from "vitest";
import { answersInHtml, describeForeign, fails, takesAnything } from "./support/foreign.ts";
import { causesIn, runOnMock, runOnWrong } from "./support/runs.ts";
import { getting, json, success, taking } from "./support/small-documents.ts";

const named = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 2 } } };
const problem = { type: "object", required: ["code"], properties: { code: { type: "integer" } } };
const wrong = (content: unknown) => ({ description: "Wrong.", content });

describeForeign([
	{
		name: "an operation without a documented refusal",
		document: taking(json(named)),
		server: "takes what it must refuse",
		wrong: takesAnything,
		finding: { in: "body", pointer: "/name", rule: "required", received: "nothing, and status 200" },
	},
	{
		name: "errors under `default`",
		document: taking(json(named), { responses: success(undefined, { default: wrong(json(problem)) }) }),
		server: "refuses without what errors must have",
		wrong: (right) => (right.status === 422 || right.status === 400 ? Response.json({}, right) : right),
		finding: { in: "body", pointer: "/code", rule: "required" },
	},
	{
		name: "a redirection as the only answer",
		document: getting({
			responses: {
				302: { description: "There.", headers: { Location: { required: true, schema: { type: "string" } } } },
			},
		}),
		server: "does not say where to",
		wrong: (right) => (right.status === 302 ? new Response(null, { status: 302 }) : right),
		finding: { in: "header", pointer: "/location", rule: "required" },
	},
	{
		name: "`default` as the only answer",
		document: getting({ responses: { default: wrong(json(problem)) } }),
		server: "answers in another media type",
		wrong: answersInHtml,
		finding: { in: "header", pointer: "/content-type", received: "text/html" },
	},
	{
		name: "an error as the only answer",
		document: getting({ responses: { 404: wrong(json(problem)) } }),
		server: "answers something else",
		wrong: () => Response.json({ code: 1 }),
		finding: { in: "status", expected: "status 404", received: "status 200" },
	},
	{
		name: "a range of statuses",
		document: getting({ responses: { "2XX": wrong(json(problem)) } }),
		server: "breaks the schema of that range",
		wrong: (right) => (right.ok ? Response.json({ code: "no number" }) : right),
		finding: { in: "body", pointer: "/code", rule: "type" },
	},
	{
		name: "an operation without any response",
		document: getting({ responses: {} }),
		server: "fails",
		wrong: fails,
		finding: { in: "status", expected: "status 2XX", received: "status 500" },
	},
]);

describe("a refusal whose status is not documented", () => {
	test("is a finding where it is asked for", async () => {
		const report = await runOnMock(taking(json(named)), { documentedErrors: true, phases: ["boundary"] });
		expect(causesIn(report)).toEqual(["the response 422 of postA breaks status at the root"]);
	});

	test("is no refusal where the server fails", async () => {
		const report = await runOnWrong(
			taking(json(named)),
			(right) => (right.status === 422 ? new Response(null, { status: 500 }) : right),
			{ phases: ["boundary"] },
		);
		expect(report.findings).toContainEqual(
			expect.objectContaining({ pointer: "/name", rule: "required", received: "nothing, and status 500" }),
		);
	});

	test("is a finding for a request that is right, whatever is asked for", async () => {
		const report = await runOnWrong(taking(json(named)), () => Response.json({}, { status: 404 }), {
			phases: ["boundary"],
			filter: ({ id }) => id.endsWith("/name/present"),
		});
		expect(report.findings).toEqual([
			expect.objectContaining({ in: "status", expected: "status 200", received: "status 404" }),
		]);
	});
});
