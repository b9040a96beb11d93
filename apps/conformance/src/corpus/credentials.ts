import { get, getWith, of, send, unchecked } from "../make/messages.ts";
import { area, type BareRow, operationRow, type Unusual } from "../make/rows.ts";
import type { Message, Part, Row } from "../row.ts";

const refused = { 200: { description: "Done." }, 401: { description: "Who are you?" } };
const basic = { type: "http", scheme: "basic" };
const bearer = { type: "http", scheme: "bearer" };
const keyIn = (place: string) => ({ type: "apiKey", in: place, name: "Key" });
// robin: and robin:secret
const ROBIN = "Basic cm9iaW46";
const ROBIN_WITH_SECRET = "Basic cm9iaW46c2VjcmV0";

interface Secured extends Unusual {
	readonly schemes: Part;
	readonly security: readonly unknown[];
	readonly messages: readonly Message[];
	/** The alternatives of the neighbour, and the rows of the change. */
	readonly becomes: readonly [security: readonly unknown[], ...rows: string[]];
}

function securedRow(name: string, { schemes, security, messages, becomes, rest, ...unusual }: Secured): BareRow {
	const [next, ...rows] = becomes;
	return operationRow(name, {
		...unusual,
		rest: { components: { securitySchemes: schemes }, ...rest },
		operation: { security, responses: refused },
		messages,
		becomes: [{ security: next }, ...rows],
	});
}

/** Ways to prove who is calling. */
export const credentials: readonly Row[] = area("credentials", [
	securedRow("HTTP Basic", {
		schemes: { basic },
		security: [{ basic: [] }],
		messages: [
			getWith({ authorization: ROBIN }),
			getWith({ authorization: ROBIN_WITH_SECRET }),
			getWith({ authorization: "basic cm9iaW46" }),
			getWith({}, "header /authorization security"),
			getWith({ authorization: "Bearer abc" }, "header /authorization security"),
			getWith({ authorization: "Basic cm9iaW4=" }, "header /authorization security"),
			getWith({ authorization: "Basic" }, "header /authorization security"),
		],
		becomes: [[], "S5"],
	}),
	securedRow("HTTP Bearer", {
		schemes: { bearer: { ...bearer, bearerFormat: "JWT" } },
		security: [{ bearer: [] }],
		messages: [
			getWith({ authorization: "Bearer abc" }),
			getWith({ authorization: "bearer abc" }),
			getWith({}, "header /authorization security"),
			getWith({ authorization: "Bearer" }, "header /authorization security"),
			getWith({ authorization: ROBIN }, "header /authorization security"),
		],
		becomes: [[{ bearer: [] }, {}], "S5"],
	}),
	securedRow("an API key in a header", {
		schemes: { key: keyIn("header") },
		security: [{ key: [] }],
		messages: [
			getWith({ key: "abc" }),
			getWith({}, "header /key security"),
			getWith({ key: "" }, "header /key security"),
		],
		becomes: [[{ key: [] }, {}], "S5"],
	}),
	securedRow("an API key in the query", {
		schemes: { key: keyIn("query") },
		security: [{ key: [] }],
		messages: [
			get("/things?Key=abc"),
			get("/things", "query /Key security"),
			get("/things?key=abc", "query /Key security"),
		],
		becomes: [[{ key: [] }, {}], "S5"],
	}),
	securedRow("an API key in a cookie", {
		schemes: { key: keyIn("cookie") },
		security: [{ key: [] }],
		messages: [
			getWith({ cookie: "a=b; Key=abc" }),
			getWith({ cookie: "a=b" }, "cookie /Key security"),
			getWith({}, "cookie /Key security"),
		],
		becomes: [[{ key: [] }, {}], "S5"],
	}),
	securedRow("two at once", {
		schemes: { one: keyIn("header"), two: { type: "apiKey", in: "query", name: "site" } },
		security: [{ one: [], two: [] }],
		messages: [
			send("GET", "/things?site=1", { headers: { key: "abc" } }),
			get("/things?site=1", "header /key security"),
			getWith({ key: "abc" }, "query /site security"),
			get("/things", "header /key security", "query /site security"),
		],
		becomes: [[{ one: [] }], "S5"],
	}),
	securedRow("one or the other", {
		schemes: { basic, key: keyIn("header") },
		security: [{ basic: [] }, { key: [] }],
		messages: [
			getWith({ authorization: ROBIN }),
			getWith({ key: "abc" }),
			getWith({}, "header /authorization security"),
		],
		becomes: [[{ basic: [] }], "S3"],
	}),
	securedRow("two at once, or one other", {
		schemes: { basic, key: keyIn("header"), bearer },
		security: [{ basic: [], key: [] }, { bearer: [] }],
		messages: [
			getWith({ authorization: ROBIN, key: "abc" }),
			getWith({ authorization: "Bearer abc" }),
			getWith({ authorization: ROBIN }, "header /key security"),
			getWith({ key: "abc" }, "header /authorization security"),
		],
		becomes: [[{ bearer: [] }], "S3"],
	}),
	securedRow("with or without", {
		schemes: { key: keyIn("header") },
		security: [{ key: [] }, {}],
		messages: [getWith({}), getWith({ key: "abc" })],
		becomes: [[{ key: [] }], "S1"],
	}),
	securedRow("none for an operation where the document asks for some", {
		schemes: { key: keyIn("header") },
		security: [],
		rest: { security: [{ key: [] }] },
		messages: [getWith({})],
		becomes: [[{ key: [] }], "S1"],
	}),
	operationRow("those of the whole document", {
		rest: { components: { securitySchemes: { key: keyIn("header") } }, security: [{ key: [] }] },
		operation: { responses: refused },
		messages: [getWith({ key: "abc" }), getWith({}, "header /key security")],
		becomes: [{ security: [] }, "S5"],
	}),
	securedRow("OAuth 2", {
		schemes: {
			login: {
				type: "oauth2",
				flows: { clientCredentials: { tokenUrl: "https://example.com/token", scopes: { "things:read": "Read." } } },
			},
		},
		security: [{ login: ["things:read"] }],
		messages: [getWith({ authorization: "Bearer abc" }), getWith({}, "header /authorization security")],
		becomes: [[{ login: [] }], "S7.removed"],
	}),
	securedRow("OpenID Connect", {
		schemes: {
			login: { type: "openIdConnect", openIdConnectUrl: "https://example.com/.well-known/openid-configuration" },
		},
		security: [{ login: [] }],
		messages: [
			getWith({ authorization: "Bearer abc" }),
			getWith({ authorization: ROBIN }, "header /authorization security"),
		],
		becomes: [[{ login: [] }, {}], "S5"],
	}),
	securedRow("a client certificate", {
		schemes: { certificate: { type: "mutualTLS" } },
		security: [{ certificate: [] }],
		messages: [unchecked(getWith({}), "the credentials certificate: a client certificate is in no message")],
		becomes: [[], "S5"],
		why: "a certificate is in no message; nothing says that there was none",
		notRun: [
			"no request can be made: it asks for the scheme certificate, which cannot be sent from here",
			"credentials that cannot be sent from here: certificate",
		],
		uncovered: ["200/no body/(any)", "401/no body/(any)", "certificate/accepted"],
		noCurl: "it asks for the scheme certificate, which cannot be sent from here",
	}),
	securedRow("HTTP Digest", {
		schemes: { digest: { type: "http", scheme: "Digest" } },
		security: [{ digest: [] }],
		messages: [
			getWith({ authorization: 'Digest username="robin"' }),
			getWith({}, "header /authorization security"),
			getWith({ authorization: ROBIN }, "header /authorization security"),
		],
		becomes: [[], "S5"],
		why: "an answer to a challenge cannot be made from a key; that it is there can be judged",
		notRun: [
			"no request can be made: it asks for HTTP digest authentication, which cannot be sent from here",
			"credentials that cannot be sent from here: digest",
		],
		uncovered: ["200/no body/(any)", "401/no body/(any)", "digest/accepted"],
		noCurl: "it asks for HTTP digest authentication, which cannot be sent from here",
	}),
	securedRow("HTTP Digest or an API key", {
		schemes: { digest: { type: "http", scheme: "digest" }, key: keyIn("header") },
		security: [{ digest: [] }, { key: [] }],
		messages: [
			getWith({ authorization: 'Digest username="robin"' }),
			getWith({ key: "abc" }),
			getWith({}, "header /authorization security"),
		],
		becomes: [[{ key: [] }], "S3"],
		notRun: ["credentials that cannot be sent from here: digest"],
		uncovered: ["digest/accepted"],
	}),
	operationRow("a refusal with 403", {
		rest: { components: { securitySchemes: { key: keyIn("header") } } },
		operation: { security: [{ key: [] }], responses: { 200: { description: "Done." }, 403: { description: "No." } } },
		messages: [getWith({ key: "abc" }), { ...getWith({}, "header /key security"), answered: { status: 403 } }],
		becomes: [{ responses: refused }, "R3", "R4"],
	}),
	operationRow("a refusal that is not documented", {
		rest: { components: { securitySchemes: { key: keyIn("header") } } },
		operation: { security: [{ key: [] }], responses: { 200: { description: "Done." } } },
		messages: [getWith({ key: "abc" }), { ...getWith({}, "header /key security"), answered: { status: 401 } }],
		becomes: [{ responses: refused }, "R3"],
	}),
	operationRow("a scheme that the document does not have", {
		operation: { security: [{ gone: [] }], responses: refused },
		messages: [unchecked(getWith({}), "the credentials gone: the document has no such scheme")],
		flaws: ["#/paths/~1things/get/security/0/gone names no security scheme of the document; it is not checked"],
		becomes: [{ security: [] }, "S5"],
		notRun: [
			"no request can be made: it asks for the scheme gone, which cannot be sent from here",
			"credentials that cannot be sent from here: gone",
		],
		uncovered: ["200/no body/(any)", "401/no body/(any)", "gone/accepted"],
		noCurl: "it asks for the scheme gone, which cannot be sent from here",
		why: "nobody can know where it travels, so nobody is refused for it",
	}),
	securedRow("a scheme of a type that nobody knows", {
		schemes: { other: { type: "handshake" } },
		security: [{ other: [] }],
		messages: [unchecked(getWith({}), "the credentials other: its type is not known")],
		becomes: [[], "S5"],
		notRun: [
			"no request can be made: it asks for the scheme other, which cannot be sent from here",
			"credentials that cannot be sent from here: other",
		],
		uncovered: ["200/no body/(any)", "401/no body/(any)", "other/accepted"],
		noCurl: "it asks for the scheme other, which cannot be sent from here",
	}),
	securedRow("a client certificate or an API key", {
		schemes: { certificate: { type: "mutualTLS" }, key: keyIn("header") },
		security: [{ certificate: [] }, { key: [] }],
		messages: [
			getWith({ key: "abc" }),
			unchecked(getWith({}), "the credentials certificate: a client certificate is in no message"),
		],
		becomes: [[{ key: [] }], "S3"],
		notRun: ["credentials that cannot be sent from here: certificate"],
		uncovered: ["certificate/accepted"],
	}),
	operationRow("a key in the query beside an object that is spread over it", {
		rest: { components: { securitySchemes: { key: keyIn("query") } } },
		operation: {
			security: [{ key: [] }],
			parameters: [
				{
					in: "query",
					name: "filter",
					schema: { type: "object", properties: { size: { type: "integer" } }, additionalProperties: false },
				},
			],
			responses: refused,
		},
		messages: [
			get("/things?size=1&Key=abc"),
			get("/things?size=a&Key=abc", "query /filter/size type"),
			get("/things?other=1&Key=abc", "query /filter/other additionalProperties"),
		],
		becomes: [{ security: [] }, "S5"],
	}),
	operationRow("another parameter beside a key in the query", {
		rest: { components: { securitySchemes: { key: keyIn("query") } } },
		operation: {
			security: [{ key: [] }],
			parameters: [{ in: "query", name: "size", required: true, schema: { type: "integer" } }],
			responses: refused,
		},
		messages: [
			of("doThing", get("/things?Key=abc&size=1")),
			get("/things?Key=abc", "query /size required"),
			get("/things?size=1", "query /Key security"),
		],
		becomes: [{ security: [] }, "S5"],
	}),
	operationRow("a key that is described as a parameter too", {
		rest: { components: { securitySchemes: { key: keyIn("header") } } },
		operation: {
			security: [{ key: [] }],
			parameters: [{ in: "header", name: "key", required: true, schema: { type: "string", maxLength: 20 } }],
			responses: refused,
		},
		messages: [
			getWith({ key: "abc" }),
			getWith({ key: "a key of more than 20" }, "header /key maxLength"),
			getWith({}, "header /key security", "header /key required"),
		],
		becomes: [{ security: [] }, "S5"],
		notRun: ["no request can be made: the header parameter key is a credential"],
		uncovered: ["header/key/present", "header/key/absent", "header/key/maxLength"],
		why: "one value is both; that it must be there is tried as a credential",
	}),
	operationRow("a key whose parameter takes no such key", {
		rest: { components: { securitySchemes: { key: keyIn("query") } } },
		operation: {
			security: [{ key: [] }],
			parameters: [{ in: "query", name: "Key", required: true, schema: { type: "string", pattern: "^[0-9]{8}$" } }],
			responses: refused,
		},
		messages: [
			get("/things?Key=12345678"),
			get("/things?Key=abc", "query /Key pattern"),
			get("/things", "query /Key security", "query /Key required"),
		],
		becomes: [{ security: [] }, "S5"],
		notRun: [
			"no request can be made: the query parameter Key is a credential",
			"no request can be made: the credential does not keep the schema of the query parameter Key",
		],
		uncovered: [
			"200/no body/(any)",
			"401/no body/(any)",
			"query/key/present",
			"query/key/absent",
			"query/key/pattern",
			"key/accepted",
			"key/key wrong",
			"key/key malformed: empty",
		],
		noCurl: "the credential does not keep the schema of the query parameter Key",
	}),
]);
