import { describeForeign, refuses, takesAnything } from "./support/foreign.ts";
import { documentOf, json, success } from "./support/small-documents.ts";

const operation = (operationId: string) => ({ operationId, responses: success() });
const parameter = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const wanted = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
const isAt =
	(path: string) =>
	({ url }: Request) =>
		new URL(url).pathname === path;

describeForeign([
	{
		name: "a fixed path beside one with a parameter",
		document: documentOf({
			"/items/{id}": { parameters: [parameter("id")], get: operation("item") },
			"/items/special": { get: operation("special") },
			"/items/special/{id}": { parameters: [parameter("id")], get: operation("below"), delete: operation("drop") },
		}),
		server: "takes the fixed path for a parameter",
		wrong: refuses(isAt("/items/special"), 404),
		finding: { operationId: "special", in: "status", received: "status 404" },
	},
	{
		name: "a segment that is fixed in part",
		document: documentOf({
			"/cover.{kind}": { parameters: [parameter("kind")], get: operation("cover") },
			"/{page}": { parameters: [parameter("page")], get: operation("page") },
		}),
		server: "has pages only",
		wrong: refuses(({ url }) => new URL(url).pathname.startsWith("/cover."), 404),
		finding: { operationId: "cover", in: "status", received: "status 404" },
	},
	{
		name: "paths that take what is no path of theirs",
		document: documentOf({
			"/{id}": { parameters: [parameter("id")], get: operation("one"), put: operation("put") },
			"/{id}/{other}": { parameters: [parameter("id"), parameter("other")], get: operation("two") },
			"/x/{other}": { parameters: [parameter("other")], post: operation("three") },
		}),
		notRun: ["the request is that of another operation: GET /x/text is two"],
		server: "has no second segment",
		wrong: refuses(({ url }) => new URL(url).pathname.split("/").length > 2, 404),
		finding: { operationId: "two", in: "status", received: "status 404" },
	},
	{
		name: "paths that go on behind a question mark",
		document: documentOf({
			"/items?page={page}": { parameters: [parameter("page")], get: operation("page") },
			"/items?all=true": { get: operation("all") },
			"/items": { get: operation("some"), post: operation("add") },
		}),
		notRun: ["the request is that of another operation: POST /items is add"],
		server: "knows no pages",
		wrong: refuses(({ url }) => new URL(url).searchParams.has("page"), 404),
		finding: { operationId: "page", in: "status", received: "status 404" },
	},
	{
		name: "two paths that nobody can tell apart",
		document: documentOf({
			"/u/{id}": { parameters: [parameter("id")], get: operation("byId") },
			"/u/{name}": { parameters: [parameter("name")], get: operation("byName") },
		}),
		notRun: ["no request for it could be made whose path is not that of another operation"],
		server: "has neither",
		wrong: refuses(() => true, 404),
		finding: { operationId: "byId", in: "status", received: "status 404" },
	},
	{
		name: "a path with a slash at its end",
		document: documentOf({ "/items/": { get: operation("items") } }),
		server: "knows it without the slash only",
		wrong: refuses(({ url }) => new URL(url).pathname.endsWith("/"), 404),
		finding: { operationId: "items", in: "status", received: "status 404" },
	},
	{
		name: "the method QUERY of OpenAPI 3.2",
		document: documentOf(
			{ "/items": { query: { ...operation("search"), requestBody: { required: true, content: json(wanted) } } } },
			{ openapi: "3.2.0" },
		),
		server: "takes anything",
		wrong: takesAnything,
		finding: { operationId: "search", in: "body", pointer: "/a", rule: "required" },
	},
	{
		name: "servers with paths of their own",
		document: documentOf(
			{ "/items": { get: { ...operation("items"), servers: [{ url: "https://{region}.example.com/v2/" }] } } },
			{ servers: [{ url: "/api/v1" }] },
		),
		server: "does not have the path",
		wrong: refuses(() => true, 404),
		finding: { operationId: "items", in: "status", received: "status 404" },
	},
]);
