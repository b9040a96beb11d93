import { expect, test } from "vitest";
import { describeForeign, fails, refuses } from "./support/foreign.ts";
import { runOnMock } from "./support/runs.ts";
import { documentOf, getting, json, success, taking } from "./support/small-documents.ts";

const person = {
	type: "object",
	required: ["id", "name", "secret"],
	properties: {
		id: { type: "integer", readOnly: true },
		name: { type: "string" },
		secret: { type: "string", writeOnly: true },
	},
};
const document = taking(json(person), { responses: success(json(person)) });

describeForeign([
	{
		name: "members that only a response or only a request has",
		document,
		server: "leaves out what only its answer has",
		wrong: (right) => (right.ok ? Response.json({ name: "Robin" }) : right),
		finding: { in: "body", pointer: "/id", rule: "required" },
	},
	{
		name: "a request without what only the response has",
		document,
		server: "asks for it",
		wrong: refuses(({ method }) => method === "POST"),
		finding: { in: "status", received: "status 400" },
	},
	{
		name: "a body that HTTP gives no meaning",
		document: getting({
			requestBody: { required: true, content: json({ type: "object", required: ["a"] }, { example: { a: 1 } }) },
		}),
		notRun: ["no request can be made: a GET request with a body cannot be sent from here"],
		server: "fails",
		wrong: fails,
		finding: { in: "status", received: "status 500" },
	},
	{
		name: "methods that only some clients send",
		document: documentOf({
			"/a": {
				head: { operationId: "head", responses: success() },
				options: { operationId: "options", responses: success() },
				trace: { operationId: "trace", responses: success() },
			},
		}),
		notRun: ["no request can be made: a TRACE request cannot be sent from here"],
		server: "fails",
		wrong: fails,
		finding: { operationId: "options", in: "status", received: "status 500" },
	},
	{
		name: "a media type that only errors have",
		document: getting({
			responses: success(undefined, {
				404: { description: "Not there.", content: { "application/problem+json": { schema: { type: "object" } } } },
			}),
		}),
		server: "does not have the media type that is asked for",
		wrong: refuses(({ headers }) => headers.get("accept") === "application/json", 406),
		finding: { phase: "protocol", in: "status", expected: "status 200", received: "status 406" },
	},
]);

test("a right request is never asked to be answered in a media type that only errors have", async () => {
	const report = await runOnMock(
		getting({
			responses: success(undefined, {
				404: { description: "Not there.", content: { "application/problem+json": { schema: { type: "object" } } } },
			}),
		}),
		{ phases: ["protocol"] },
	);
	expect(report.findings).toEqual([]);
	expect(report.groups?.find(({ name }) => name === "protocol/getA/accept")).toMatchObject({ cases: 4, passed: 4 });
});
