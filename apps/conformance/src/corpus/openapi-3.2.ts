import { answers, json, takes } from "../make/document.ts";
import { answerAs, get, of, post, send } from "../make/messages.ts";
import { area, operationRow, parameterRow, pathsRow, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const openapi = "3.2.0";
const sized = { type: "object", required: ["size"], properties: { size: { type: "integer" } } };
const open = { type: "object", properties: { size: { type: "integer" } } };
const JSON_TYPE = { "content-type": "application/json" };
const event = {
	type: "object",
	required: ["data"],
	properties: { data: { type: "string", minLength: 2 }, event: { enum: ["thing"] }, id: { type: "string" } },
};
const parts = (...texts: readonly (readonly [type: string, content: string])[]) =>
	`${texts.map(([type, content]) => `--a-part\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`).join("")}--a-part--\r\n`;
const mixed = (body: string, ...breaks: readonly string[]) =>
	send("POST", "/things", { headers: { "content-type": "multipart/mixed; boundary=a-part" }, body }, ...breaks);

/** What OpenAPI 3.2 added. */
export const version32: readonly Row[] = area("openapi-3.2", [
	operationRow("the method query", {
		openapi,
		method: "query",
		operation: { requestBody: takes(json(sized)), responses: answers(json(sized)) },
		messages: [
			send("QUERY", "/things", { headers: JSON_TYPE, body: '{"size":1}' }),
			send("QUERY", "/things", { headers: JSON_TYPE, body: "{}" }, "body /size required"),
			send("GET", "/things", {}, "method method"),
			answerAs(200, "application/json", "{}", "body /size required"),
		],
		becomes: [{ requestBody: takes(json(open)) }, "E8"],
	}),
	pathsRow("additionalOperations", {
		openapi,
		paths: {
			"/things": {
				get: { operationId: "seeThings", responses: { 200: { description: "Done." } } },
				additionalOperations: {
					COPY: {
						operationId: "copyThing",
						requestBody: takes(json(sized)),
						responses: { 201: { description: "Done." } },
					},
				},
			},
		},
		messages: [
			get("/things"),
			of("copyThing", send("COPY", "/things", { headers: JSON_TYPE, body: '{"size":1}' })),
			of("copyThing", send("COPY", "/things", { headers: JSON_TYPE, body: "{}" }, "body /size required")),
			send("MOVE", "/things", {}, "method method"),
		],
		becomes: [
			{ paths: { "/things": { get: { operationId: "seeThings", responses: { 200: { description: "Done." } } } } } },
			"O1",
		],
	}),
	operationRow("events that a server sends", {
		openapi,
		operation: { responses: answers({ "text/event-stream": { itemSchema: event } }) },
		messages: [
			get("/things"),
			answerAs(200, "text/event-stream", "data: hello\n\n"),
			answerAs(200, "text/event-stream", ": a comment\n\nevent: thing\ndata: hello\ndata: again\nid: 7\n\n"),
			answerAs(200, "text/event-stream", "data: hello\n\ndata: a\n\n", "body /1/data minLength"),
			answerAs(200, "text/event-stream", "event: other\ndata: hello\n\n", "body /0/event enum"),
			answerAs(200, "text/event-stream", "event: thing\n\n", "body /0/data required"),
		],
		becomes: [{ responses: answers({ "text/event-stream": { itemSchema: { ...event, required: [] } } }) }, "E8"],
	}),
	...["application/jsonl", "application/x-ndjson", "application/json-seq"].map((type) => {
		const mark = type === "application/json-seq" ? "\u001e" : "";
		return operationRow(`items one after another, ${type}`, {
			openapi,
			operation: {
				requestBody: takes({ [type]: { itemSchema: sized } }),
				responses: answers({ [type]: { itemSchema: sized } }),
			},
			messages: [
				send("POST", "/things", { headers: { "content-type": type }, body: `${mark}{"size":1}\n${mark}{"size":2}\n` }),
				send(
					"POST",
					"/things",
					{ headers: { "content-type": type }, body: `${mark}{"size":1}\n${mark}{}\n` },
					"body /1/size required",
				),
				send(
					"POST",
					"/things",
					{ headers: { "content-type": type }, body: `${mark}{"size":1}\n${mark}no\n` },
					"body /1 json",
				),
				...(mark === "" ? [] : [answerAs(200, type, `${mark}{\n"size":1\n}\n${mark}{"size":\n2}\n`)]),
				answerAs(200, type, `${mark}{"size":1}\n`),
				answerAs(200, type, `${mark}{"size":"1"}\n`, "body /0/size type"),
			],
			becomes: [{ responses: answers({ [type]: { itemSchema: open } }) }, "E8"],
		});
	}),
	operationRow("items and the whole of a stream", {
		openapi,
		operation: {
			requestBody: takes({ "application/jsonl": { schema: { type: "array", maxItems: 2 }, itemSchema: sized } }),
		},
		messages: [
			send("POST", "/things", { headers: { "content-type": "application/jsonl" }, body: '{"size":1}\n' }),
			send(
				"POST",
				"/things",
				{ headers: { "content-type": "application/jsonl" }, body: '{"size":1}\n{"size":1}\n{"size":1}\n' },
				"body maxItems",
			),
			send(
				"POST",
				"/things",
				{ headers: { "content-type": "application/jsonl" }, body: "{}\n" },
				"body /0/size required",
			),
		],
		becomes: [
			{ requestBody: takes({ "application/jsonl": { schema: { type: "array" }, itemSchema: sized } }) },
			"B9.loosened",
		],
	}),
	parameterRow("the whole query as a form", {
		openapi,
		parameter: {
			in: "querystring",
			name: "all",
			content: {
				"application/x-www-form-urlencoded": {
					schema: {
						...sized,
						properties: { size: { type: "integer" }, tags: { type: "array", items: { type: "integer" } } },
					},
				},
			},
		},
		messages: [
			get("/things?size=1"),
			get("/things?size=1&tags=1&tags=2"),
			get("/things?tags=1", "query /size required"),
			get("/things?size=a", "query /size type"),
		],
		becomes: [
			{
				content: {
					"application/x-www-form-urlencoded": {
						schema: {
							...open,
							properties: { size: { type: "integer" }, tags: { type: "array", items: { type: "integer" } } },
						},
					},
				},
			},
			"E8",
		],
	}),
	parameterRow("the whole query as JSON", {
		openapi,
		parameter: { in: "querystring", name: "all", required: true, content: json(sized) },
		messages: [
			get("/things?%7B%22size%22%3A1%7D"),
			get("/things?%7B%7D", "query /size required"),
			get("/things?no", "query json"),
			get("/things", "query required"),
		],
		becomes: [{ content: json(open) }, "E8"],
	}),
	pathsRow("$self", {
		openapi,
		rest: {
			$self: "https://example.com/api/openapi",
			components: { schemas: { Sized: sized, Other: { $id: "schemas/other", ...open } } },
		},
		paths: {
			"/things": {
				post: {
					operationId: "keepThing",
					requestBody: takes(json({ $ref: "https://example.com/api/openapi#/components/schemas/Sized" })),
					responses: { 200: { description: "Done." } },
				},
			},
			"/others": {
				post: {
					operationId: "keepOther",
					requestBody: takes(json({ $ref: "schemas/other" })),
					responses: { 200: { description: "Done." } },
				},
			},
		},
		messages: [
			post({ size: 1 }),
			post({}, "body /size required"),
			of("keepOther", { ...post({ size: "1" }, "body /size type"), path: "/others" }),
		],
		becomes: [{ $self: "https://example.com/api/openapi", info: { title: "Another", version: "1" } }, "L7"],
	}),
	operationRow("parts by place", {
		openapi,
		operation: {
			requestBody: takes({
				"multipart/mixed": {
					schema: { type: "array", prefixItems: [sized], items: { type: "string", maxLength: 3 } },
					prefixEncoding: [{ contentType: "application/json" }],
					itemEncoding: { contentType: "text/plain" },
				},
			}),
		},
		messages: [
			mixed(parts(["application/json", '{"size":1}'], ["text/plain", "abc"])),
			mixed(parts(["application/json", "{}"]), "body /0/size required"),
			mixed(parts(["application/json", '{"size":1}'], ["text/plain", "abcd"]), "body /1 maxLength"),
		],
		becomes: [
			{
				requestBody: takes({
					"multipart/mixed": {
						schema: { type: "array", prefixItems: [sized], items: { type: "string", maxLength: 3 } },
						prefixEncoding: [{ contentType: "application/json" }],
						itemEncoding: { contentType: "text/html" },
					},
				}),
			},
			"M8",
		],
	}),
	operationRow("parts one after another", {
		openapi,
		operation: {
			requestBody: takes({
				"multipart/mixed": { itemSchema: sized, itemEncoding: { contentType: "application/json" } },
			}),
		},
		messages: [
			mixed(parts(["application/json", '{"size":1}'], ["application/json", '{"size":2}'])),
			mixed(parts(["application/json", '{"size":1}'], ["application/json", "{}"]), "body /1/size required"),
		],
		becomes: [
			{
				requestBody: takes({
					"multipart/mixed": { itemSchema: open, itemEncoding: { contentType: "application/json" } },
				}),
			},
			"E8",
		],
	}),
	operationRow("deviceAuthorization", {
		openapi,
		rest: {
			components: {
				securitySchemes: {
					login: {
						type: "oauth2",
						oauth2MetadataUrl: "https://example.com/.well-known/oauth-authorization-server",
						flows: {
							deviceAuthorization: {
								deviceAuthorizationUrl: "https://example.com/device",
								tokenUrl: "https://example.com/token",
								scopes: {},
							},
						},
					},
				},
			},
		},
		operation: {
			security: [{ login: [] }],
			responses: { 200: { description: "Done." }, 401: { description: "Who are you?" } },
		},
		messages: [
			send("GET", "/things", { headers: { authorization: "Bearer abc" } }),
			send("GET", "/things", {}, "header /authorization security"),
		],
		becomes: [{ security: [] }, "S5"],
	}),
	operationRow("a security scheme by its URI", {
		openapi,
		rest: { components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "Key" } } } },
		operation: {
			security: [{ "#/components/securitySchemes/key": [] }],
			responses: { 200: { description: "Done." }, 401: { description: "Who are you?" } },
		},
		messages: [send("GET", "/things", { headers: { key: "abc" } }), send("GET", "/things", {}, "header /key security")],
		becomes: [{ security: [{ key: [] }] }],
	}),
	operationRow("tags with a parent and a kind", {
		openapi,
		rest: {
			tags: [
				{ name: "all", kind: "nav" },
				{ name: "things", summary: "Things", parent: "all" },
			],
		},
		operation: { tags: ["things"] },
		messages: [get("/things")],
		becomes: [{ tags: ["all"] }, "O7"],
	}),
	schemaRow("defaultMapping of a discriminator", {
		openapi,
		schema: {
			type: "object",
			anyOf: [{ $ref: "#/components/schemas/Cash" }, { $ref: "#/components/schemas/Other" }],
			discriminator: { propertyName: "kind", mapping: { cash: "#/components/schemas/Cash" }, defaultMapping: "Other" },
		},
		schemas: {
			Cash: {
				type: "object",
				required: ["kind", "coins"],
				properties: { kind: { const: "cash" }, coins: { type: "integer" } },
			},
			Other: {
				type: "object",
				required: ["note"],
				properties: { kind: { not: { const: "cash" } }, note: { type: "string" } },
			},
		},
		valid: [{ kind: "cash", coins: 1 }, { note: "a" }, { kind: "new", note: "a" }],
		invalid: [
			[{ kind: "cash" }, "/coins required"],
			[{ kind: "new" }, "/note required"],
			[{}, "/note required"],
		],
		becomes: [
			{
				type: "object",
				anyOf: [{ $ref: "#/components/schemas/Cash" }, { $ref: "#/components/schemas/Other" }],
				discriminator: { propertyName: "kind", mapping: { cash: "#/components/schemas/Cash" } },
			},
			"C11",
		],
		uncovered: [
			...["body/kind/absent", "body/kind/const", "body/kind~2/not", "200/kind/present", "200/kind/absent"],
			...["200/kind/const", "200/kind~2/present", "200/kind~2/absent", "200/kind~2/not"],
		],
		why: "another kind is another branch, so that a kind is wrong only together with the members beside it",
	}),
	operationRow("dataValue and serializedValue", {
		openapi,
		operation: {
			responses: answers(
				json(sized, {
					examples: {
						one: { dataValue: { size: 1 }, serializedValue: '{"size":1}' },
						two: { serializedValue: '{"size":2}' },
					},
				}),
			),
		},
		messages: [
			get("/things"),
			send("GET", "/things", { headers: { prefer: "example=one" } }),
			send("GET", "/things", { headers: { prefer: "example=two" } }),
		],
		becomes: [{ responses: answers(json(sized, { examples: { one: { dataValue: { size: 1 } } } })) }, "L3", "L4"],
	}),
	operationRow("a media type as a component", {
		openapi,
		rest: { components: { mediaTypes: { Sized: { schema: sized } } } },
		operation: { requestBody: takes({ "application/json": { $ref: "#/components/mediaTypes/Sized" } }) },
		messages: [post({ size: 1 }), post({}, "body /size required")],
		becomes: [{ requestBody: takes(json(sized)) }],
	}),
	operationRow("a response without a description", {
		openapi,
		operation: { responses: { 200: { summary: "Done", content: json(sized) } } },
		messages: [get("/things"), answerAs(200, "application/json", "{}", "body /size required")],
		becomes: [{ responses: { 200: { summary: "All done", content: json(sized) } } }, "L7"],
	}),
	operationRow("a cookie in the style cookie", {
		openapi,
		operation: {
			parameters: [{ in: "cookie", name: "thing", style: "cookie", schema: { type: "string", maxLength: 3 } }],
		},
		messages: [
			send("GET", "/things", { headers: { cookie: "thing=a%b" } }),
			send("GET", "/things", { headers: { cookie: "thing=abcd" } }, "cookie /thing maxLength"),
		],
		becomes: [
			{ parameters: [{ in: "cookie", name: "thing", style: "cookie", schema: { type: "string" } }] },
			"B6.loosened",
		],
	}),
]);
