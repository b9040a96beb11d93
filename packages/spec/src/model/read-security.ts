import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { escapeToken, tokensOf } from "../pointer.ts";
import type { SchemaSource } from "../schema/source.ts";
import type { References } from "../structure/references.ts";
import type { SecurityScheme } from "./operation.ts";

/** The alternatives of credentials of an operation; none when anybody may call it. */
export function readSecurity({ document, references }: SchemaSource, operation: JsonObject): SecurityScheme[][] {
	return listOf(operation.security ?? document.security)
		.filter(isObject)
		.map((alternative) =>
			Object.entries(alternative).map(([name, scopes]) => readScheme(references, name, listOf(scopes).map(String))),
		);
}

/** The JSON Pointer of the scheme that a requirement names, which since OpenAPI 3.2 may be by a URI. */
export function schemePointer(references: References, reference: string): string {
	const at = reference.includes("#") ? references.target(reference, "") : undefined;
	return at ?? `/components/securitySchemes/${escapeToken(reference)}`;
}

function readScheme(references: References, reference: string, scopes: readonly string[]): SecurityScheme {
	const at = schemePointer(references, reference);
	const { pointer, node } = references.follow(at);
	const name = tokensOf(at).at(-1) ?? reference;
	const scheme = objectOf(node);
	if (scheme.type === "apiKey") {
		const place = scheme.in === "query" || scheme.in === "cookie" ? scheme.in : "header";
		return { name, scopes, pointer, kind: "apiKey", in: place, key: textOf(scheme.name) ?? name };
	}
	const authorization = { name, scopes, pointer, in: "header", key: "authorization" } as const;
	if (scheme.type === "oauth2" || scheme.type === "openIdConnect") {
		return { ...authorization, kind: "bearer", scheme: "bearer" };
	}
	if (scheme.type !== "http") return { ...authorization, kind: "none", unread: whyUnread(node) };
	const word = String(scheme.scheme).toLowerCase();
	return { ...authorization, kind: word === "basic" || word === "bearer" ? word : "http", scheme: word };
}

function whyUnread(scheme: unknown): string {
	if (!isObject(scheme)) return "the document has no such scheme";
	return scheme.type === "mutualTLS" ? "a client certificate is in no message" : "its type is not known";
}
