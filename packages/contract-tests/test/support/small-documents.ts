import type { OpenApiDocument } from "../../src/index.ts";

type Json = Readonly<Record<string, unknown>>;

/** A document with these paths, of OpenAPI 3.1 unless it is said to be of another version. */
export function documentOf(paths: Json, rest: Json = {}): OpenApiDocument {
	return { openapi: "3.1.0", info: { title: "Small", version: "1" }, paths, ...rest };
}

/** The content of a body that is JSON of a schema. */
export function json(schema: unknown, rest: Json = {}): Json {
	return { "application/json": { schema, ...rest } };
}

/** Responses with a success that has this content, and whatever else is given. */
export function success(content: Json = json({ type: "object" }), rest: Json = {}): Json {
	return { "200": { description: "Right.", content }, ...rest };
}

/** A document whose only operation is `GET /a`. */
export function getting(operation: Json, rest: Json = {}): OpenApiDocument {
	return documentOf({ "/a": { get: { operationId: "getA", responses: success(), ...operation } } }, rest);
}

/** A document whose only operation is `POST /a`, and takes a body with this content. */
export function taking(content: Json, operation: Json = {}, rest: Json = {}): OpenApiDocument {
	const requestBody = { required: true, content };
	return documentOf(
		{ "/a": { post: { operationId: "postA", requestBody, responses: success(), ...operation } } },
		rest,
	);
}
