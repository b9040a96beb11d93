import { get, of, send } from "../make/messages.ts";
import { area, operationRow, pathsRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const whole = { type: "integer" };
const done = { 200: { description: "Done." } };
const id = { in: "path", name: "id", required: true, schema: whole };
const see = (operationId: string, ...parameters: readonly object[]) => ({
	get: { operationId, parameters, responses: done },
});

/** Servers, base paths and path templates. */
export const serversAndPaths: readonly Row[] = area("servers-and-paths", [
	pathsRow("a base path", {
		paths: { "/things/{id}": see("seeThing", id) },
		rest: { servers: [{ url: "https://api.example.com/v1" }] },
		messages: [
			get("/v1/things/7"),
			get("/things/7"),
			get("/v1/things/a", "path /id type"),
			get("/v1/nothing", "path path"),
			get("/proxy/v1/things/7", "path path"),
		],
		becomes: [{ servers: [{ url: "https://api.example.com/v2" }] }, "O11", "O12"],
		why: "a mock stands for the server, so that a path with and without its base path is meant",
	}),
	pathsRow("a base path with a slash at its end", {
		paths: { "/things/{id}": see("seeThing", id) },
		rest: { servers: [{ url: "https://api.example.com/v1/" }] },
		messages: [get("/v1/things/7"), get("/v1/things/a", "path /id type")],
		becomes: [{ servers: [{ url: "https://api.example.com/v1" }] }],
	}),
	pathsRow("a server without a host", {
		paths: { "/things": see("seeThings") },
		rest: { servers: [{ url: "/api" }] },
		messages: [get("/api/things"), get("/things"), get("/api", "path path")],
		becomes: [{ servers: [{ url: "/" }] }, "O11", "O12"],
	}),
	pathsRow("variables of a server", {
		paths: { "/things": see("seeThings") },
		rest: {
			servers: [
				{
					url: "https://{site}.example.com/{version}",
					variables: { site: { default: "demo" }, version: { default: "v1", enum: ["v1", "v2"] } },
				},
			],
		},
		messages: [get("/v1/things"), get("/v2/things"), get("/things"), get("/v3/nothing", "path path")],
		becomes: [
			{
				servers: [
					{
						url: "https://{site}.example.com/{version}",
						variables: { site: { default: "demo" }, version: { default: "v1", enum: ["v1"] } },
					},
				],
			},
			"O13",
		],
	}),
	pathsRow("several servers", {
		paths: { "/things": see("seeThings") },
		rest: { servers: [{ url: "https://example.com/live" }, { url: "https://example.com/test" }] },
		messages: [get("/live/things"), get("/test/things"), get("/things")],
		becomes: [{ servers: [{ url: "https://example.com/live" }] }, "O11"],
	}),
	pathsRow("servers of a path item and of an operation", {
		paths: {
			"/things": { ...see("seeThings"), servers: [{ url: "https://example.com/items" }] },
			"/others": {
				get: { operationId: "seeOthers", servers: [{ url: "https://example.com/deep/er" }], responses: done },
			},
		},
		rest: { servers: [{ url: "https://example.com/base" }] },
		messages: [get("/items/things"), of("seeOthers", get("/deep/er/others")), get("/things")],
		becomes: [
			{
				paths: {
					"/things": see("seeThings"),
					"/others": {
						get: { operationId: "seeOthers", servers: [{ url: "https://example.com/deep/er" }], responses: done },
					},
				},
			},
			"O14",
		],
	}),
	pathsRow("a base path that a parameter would take", {
		paths: {
			"/{tenant}/orders": see("seeOrders", { in: "path", name: "tenant", required: true, schema: { type: "string" } }),
			"/orders": see("seeAll", { in: "query", name: "size", required: true, schema: whole }),
		},
		rest: { servers: [{ url: "https://api.example.com/v1" }] },
		messages: [
			of("seeAll", get("/v1/orders?size=1")),
			of("seeAll", get("/v1/orders", "query /size required")),
			of("seeOrders", get("/v1/shop/orders")),
			of("seeOrders", get("/shop/orders")),
		],
		becomes: [{ servers: [{ url: "https://api.example.com/v2" }] }, "O11", "O12"],
		why: "a mock stands for the server, whose paths have the base path; only what is none of them is read without",
	}),
	pathsRow("a base path inside another", {
		paths: {
			"/orders": see("seeOrders", { in: "query", name: "size", required: true, schema: whole }),
			"/eu/orders": see("seeEu"),
		},
		rest: { servers: [{ url: "https://api.example.com/v1" }, { url: "https://api.example.com/v1/eu" }] },
		messages: [
			of("seeOrders", get("/v1/eu/orders", "query /size required")),
			of("seeEu", get("/v1/eu/eu/orders")),
			of("seeEu", get("/eu/orders")),
		],
		becomes: [{ servers: [{ url: "https://api.example.com/v1" }] }, "O11"],
		why: "OpenAPI leaves it to the tool; the longest base path counts",
	}),
	pathsRow("a base path of another operation", {
		paths: {
			"/a": { ...see("seeA"), servers: [{ url: "https://example.com/one" }] },
			"/b": { ...see("seeB"), servers: [{ url: "https://example.com/two" }] },
		},
		messages: [
			of("seeA", get("/one/a")),
			of("seeB", get("/two/b")),
			of("seeA", get("/a")),
			of("seeA", get("/two/a", "path path")),
		],
		becomes: [
			{
				paths: {
					"/a": { ...see("seeA"), servers: [{ url: "https://example.com/one" }] },
					"/b": { ...see("seeB"), servers: [{ url: "https://example.com/three" }] },
				},
			},
			"O11",
			"O12",
		],
	}),
	pathsRow("parameters of a path item", {
		paths: {
			"/things/{id}": {
				parameters: [id, { in: "query", name: "size", schema: whole }],
				...see("seeThing", { in: "query", name: "size", schema: { type: "boolean" } }),
			},
		},
		messages: [
			get("/things/7?size=true"),
			get("/things/a", "path /id type"),
			get("/things/7?size=1", "query /size type"),
		],
		becomes: [{ paths: { "/things/{id}": { parameters: [id], ...see("seeThing") } } }, "P4"],
	}),
	pathsRow("a fixed path before one with a parameter", {
		paths: { "/things/{id}": see("seeThing", id), "/things/newest": see("seeNewest") },
		messages: [get("/things/7"), of("seeNewest", get("/things/newest")), get("/things/oldest", "path /id type")],
		becomes: [{ paths: { "/things/{id}": see("seeThing", id) } }, "O1"],
		why: "OpenAPI, Path Templating: concrete definitions are matched first",
	}),
	pathsRow("the longest fixed text of several templates", {
		paths: {
			"/{kind}/list": see("listKind", { in: "path", name: "kind", required: true, schema: { type: "string" } }),
			"/things/{id}": see("seeThing", id),
		},
		messages: [
			of("listKind", get("/others/list")),
			of("seeThing", get("/things/7")),
			of("seeThing", get("/things/list", "path /id type")),
		],
		becomes: [{ paths: { "/things/{id}": see("seeThing", id) } }, "O1"],
		why: "OpenAPI leaves it to the tool; fixed text further to the left counts more",
	}),
	pathsRow("methods of one path in two templates", {
		paths: {
			"/things/newest": see("seeNewest"),
			"/things/{id}": {
				delete: { operationId: "dropThing", parameters: [{ ...id, schema: { type: "string" } }], responses: done },
			},
		},
		messages: [
			get("/things/newest"),
			of("dropThing", send("DELETE", "/things/newest", {})),
			of("dropThing", send("DELETE", "/things/7", {})),
			of("seeNewest", send("PUT", "/things/newest", {}, "method method")),
		],
		becomes: [{ paths: { "/things/newest": see("seeNewest") } }, "O1"],
		notRun: ["the request is that of another operation: DELETE /things/newest is dropThing"],
	}),
	operationRow("two parameters in one segment", {
		path: "/things/{name}.{format}",
		operation: {
			parameters: [
				{ in: "path", name: "name", required: true, schema: { type: "string" } },
				{ in: "path", name: "format", required: true, schema: { enum: ["json", "xml"] } },
			],
		},
		messages: [
			get("/things/box.json"),
			get("/things/a.b.xml"),
			get("/things/box.csv", "path /format enum"),
			get("/things/box", "path path"),
		],
		becomes: [
			{
				parameters: [
					{ in: "path", name: "name", required: true, schema: { type: "string" } },
					{ in: "path", name: "format", required: true, schema: { enum: ["json"] } },
				],
			},
			"T9",
		],
	}),
	operationRow("fixed text around a parameter", {
		path: "/things/box-{size}cm",
		operation: { parameters: [{ in: "path", name: "size", required: true, schema: whole }] },
		messages: [get("/things/box-7cm"), get("/things/box-acm", "path /size type"), get("/things/box-7", "path path")],
		becomes: [{ parameters: [{ in: "path", name: "size", required: true, schema: { type: "number" } }] }, "T1"],
	}),
	operationRow("a slash at the end of a path", {
		path: "/things/",
		operation: {},
		messages: [get("/things/"), get("/things/more", "path path")],
		becomes: [{ deprecated: true }, "O9"],
	}),
	operationRow("the root", {
		path: "/",
		operation: {},
		messages: [get("/"), get("/?a=b"), get("/more", "path path")],
		becomes: [{ summary: "The root" }, "O7"],
	}),
	operationRow("a path with characters that are escaped on the wire", {
		path: "/big things/ü",
		operation: {},
		messages: [get("/big%20things/%C3%BC"), get("/big%20things/%c3%bc"), get("/big%20things/u", "path path")],
		becomes: [{ summary: "Big" }, "O7"],
	}),
	operationRow("a path with an escaped slash", {
		path: "/big%2Fthings:all",
		operation: {},
		messages: [
			get("/big%2Fthings:all"),
			get("/big%2fthings:all"),
			get("/%62ig%2Fthings:all"),
			get("/big/things:all", "path path"),
			get("/big%2Fthings%3Aall", "path path"),
		],
		becomes: [{ summary: "Big" }, "O7"],
		why: "RFC 3986, 2.2 and 6.2.2: only what need not be escaped is equal to its escape",
	}),
	operationRow("the case of a path matters", {
		path: "/Things",
		operation: {},
		messages: [get("/Things"), get("/things", "path path")],
		becomes: [{ summary: "Things" }, "O7"],
	}),
	pathsRow("names of parameters that are not fit for a program", {
		paths: {
			"/things/{thing-id}/{the.part}": see(
				"seePart",
				{ in: "path", name: "thing-id", required: true, schema: whole },
				{ in: "path", name: "the.part", required: true, schema: whole },
			),
		},
		messages: [
			get("/things/7/8"),
			get("/things/a/8", "path /thing-id type"),
			get("/things/7/b", "path /the.part type"),
		],
		becomes: [
			{
				paths: {
					"/things/{thing}/{part}": see(
						"seePart",
						{ in: "path", name: "thing", required: true, schema: whole },
						{ in: "path", name: "part", required: true, schema: whole },
					),
				},
			},
			"O4",
		],
	}),
	operationRow("a template whose parameter is not described", {
		path: "/things/{id}",
		operation: {},
		messages: [get("/things/7"), get("/things/any")],
		becomes: [{ summary: "A thing" }, "O7"],
		why: "it must be described; one that is not takes any text",
	}),
]);
