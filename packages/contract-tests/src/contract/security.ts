import type { OpenApiDocument, SecurityScheme } from "./contract.ts";
import { type JsonObject, listOf, objectOf, textOf } from "./json.ts";
import { escapeToken, follow } from "./pointer.ts";

/** The alternatives of credentials of an operation; none when anybody may call it. */
export function securityOf(document: OpenApiDocument, operation: JsonObject): SecurityScheme[][] {
	return listOf(operation.security ?? document.security).map((alternative) =>
		Object.keys(objectOf(alternative)).map((name) => schemeOf(document, name)),
	);
}

function schemeOf(document: OpenApiDocument, name: string): SecurityScheme {
	const { node } = follow(document, `/components/securitySchemes/${escapeToken(name)}`);
	const scheme = objectOf(node);
	if (scheme.type === "apiKey") {
		const place = scheme.in === "query" || scheme.in === "cookie" ? scheme.in : "header";
		return { name, kind: "apiKey", in: place, key: textOf(scheme.name) ?? name };
	}
	const basic = scheme.type === "http" && String(scheme.scheme).toLowerCase() === "basic";
	return { name, kind: basic ? "basic" : "bearer", in: "header", key: "authorization" };
}
