import { describeForeign, fails } from "./support/foreign.ts";
import type { Wrong } from "./support/runs.ts";
import { getting, success } from "./support/small-documents.ts";

const basic = { type: "http", scheme: "basic" };
const bearer = { type: "http", scheme: "bearer" };
const digest = { type: "http", scheme: "digest" };
const mutualTLS = { type: "mutualTLS" };
const key = (place: string, name: string) => ({ type: "apiKey", in: place, name });

/** A document whose operation asks for one of some alternatives of these schemes. */
const asking = (alternatives: readonly (readonly string[])[], securitySchemes: Readonly<Record<string, unknown>>) =>
	getting(
		{ security: alternatives.map((names) => Object.fromEntries(names.map((name) => [name, []]))) },
		{ components: { securitySchemes } },
	);

const letsAnybodyIn: Wrong = (right) => (right.status === 401 || right.status === 403 ? Response.json({}) : right);
const accepted = { phase: "auth", in: "status", received: "status 200" };

describeForeign([
	{
		name: "two keys at once",
		document: asking([["k", "l"]], { k: key("query", "key"), l: key("cookie", "sid") }),
		server: "lets anybody in",
		wrong: letsAnybodyIn,
		finding: { ...accepted, caseId: "auth/getA/k+l/l missing" },
	},
	{
		name: "a key beside a bearer token",
		document: asking([["b", "k"]], { b: bearer, k: key("header", "x-site") }),
		server: "does not look at the key",
		wrong: (right, { headers }) => (headers.get("authorization") === "Bearer right-key" ? Response.json({}) : right),
		finding: { ...accepted, caseId: "auth/getA/b+k/k missing" },
	},
	{
		name: "two schemes that one header cannot hold",
		document: asking([["b", "t"]], { b: basic, t: bearer }),
		notRun: ["no request that is otherwise right could be made: header /authorization must use the scheme basic"],
		server: "lets anybody in",
		wrong: letsAnybodyIn,
		finding: { ...accepted, operationId: "getA" },
	},
	{
		name: "alternatives",
		document: asking([["k"], ["b"]], { k: key("query", "key"), b: basic }),
		server: "knows the first only",
		wrong: (right, { headers }) => (headers.has("authorization") ? new Response(null, { status: 401 }) : right),
		finding: { phase: "auth", caseId: "auth/getA/b/accepted", received: "status 401" },
	},
	{
		name: "OAuth 2 and OpenID Connect",
		document: asking([["o"], ["c"]], {
			o: { type: "oauth2", flows: {} },
			c: { type: "openIdConnect", openIdConnectUrl: "https://id.example.com" },
		}),
		server: "lets anybody in",
		wrong: letsAnybodyIn,
		finding: { ...accepted, caseId: "auth/getA/o/o missing" },
	},
	{
		name: "credentials that may be left out",
		document: asking([["k"], []], { k: key("query", "key") }),
		server: "asks for them all the same",
		wrong: (right, { url }) => (new URL(url).searchParams.has("key") ? right : new Response(null, { status: 401 })),
		finding: { phase: "auth", caseId: "auth/getA/none/accepted", received: "status 401" },
	},
	{
		name: "a refusal that is documented as 403 alone",
		document: getting(
			{ security: [{ b: [] }], responses: success(undefined, { 403: { description: "Not you." } }) },
			{ components: { securitySchemes: { b: bearer } } },
		),
		server: "answers 401",
		wrong: (right) => (right.status === 403 ? new Response(null, { status: 401 }) : right),
		finding: { phase: "auth", in: "status", expected: "status 403", received: "status 401" },
	},
	{
		name: "digest, or a bearer token",
		document: asking([["d"], ["b"]], { d: digest, b: bearer }),
		notRun: ["credentials that cannot be sent from here: d"],
		server: "lets anybody in",
		wrong: letsAnybodyIn,
		finding: { ...accepted, caseId: "auth/getA/b/b missing" },
	},
]);

describeForeign(
	[
		{ name: "digest alone", schemes: { x: digest }, reason: "HTTP digest authentication" },
		{ name: "a client certificate alone", schemes: { x: mutualTLS }, reason: "the scheme x" },
		{ name: "a scheme that the document does not have", schemes: {}, reason: "the scheme x" },
	].map(({ name, schemes, reason }) => ({
		name,
		// Something else can be called, or there would be nothing to find.
		document: {
			...asking([["x"]], schemes),
			paths: {
				"/a": { get: { operationId: "getA", security: [{ x: [] }], responses: success() } },
				"/open": { get: { operationId: "open", responses: success() } },
			},
		},
		notRun: [
			`no request can be made: it asks for ${reason}, which cannot be sent from here`,
			"credentials that cannot be sent from here: x",
		],
		server: "fails",
		wrong: fails,
		finding: { operationId: "open", in: "status", received: "status 500" },
	})),
);
