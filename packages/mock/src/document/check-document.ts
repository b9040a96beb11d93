import { isNode, type OpenApiDocument } from "./document.ts";
import { pointerToken, readPointer, referencePointer } from "./json-pointer.ts";

/** Checks that a value is an OpenAPI document that can be served; throws a `TypeError` that says what to do. */
export function checkDocument(document: OpenApiDocument): void {
	if (!isNode(document)) throw new TypeError("document must be an OpenAPI 3 document as parsed JSON, an object");
	checkVersion(document);
	if (!isNode(document.paths) || Object.keys(document.paths).length === 0) {
		throw new TypeError("document must be an OpenAPI 3 document with at least one path in `paths`");
	}
	checkReferences(document);
}

function checkVersion({ openapi, swagger }: OpenApiDocument): void {
	if (typeof openapi === "string" && /^3\.[01](?:\.|$)/.test(openapi)) return;
	const given =
		swagger === undefined
			? openapi === undefined
				? "a document without `openapi`"
				: `openapi ${String(openapi)}`
			: `swagger ${String(swagger)}`;
	throw new TypeError(`document must be an OpenAPI 3 document, of version 3.0 or 3.1, got ${given}`);
}

function checkReferences(document: OpenApiDocument): void {
	const open = new Set<object>();
	const visit = (node: unknown, at: string): void => {
		if (typeof node !== "object" || node === null) return;
		if (open.has(node))
			throw new TypeError(`document must be parsed JSON; the object at #${at} contains itself, so keep its $ref`);
		open.add(node);
		if ("$ref" in node && typeof node.$ref === "string") checkReference(document, node.$ref, at);
		for (const [key, value] of Object.entries(node)) {
			if (!VALUES.has(key)) visit(value, `${at}/${pointerToken(key)}`);
		}
		open.delete(node);
	};
	visit(document, "");
}

// Values of the API may have a member `$ref` that means nothing to OpenAPI.
const VALUES = new Set(["const", "default", "enum", "example", "value"]);

function checkReference(document: OpenApiDocument, reference: string, at: string): void {
	if (!reference.startsWith("#")) {
		if (/^[\w.+-]+:/.test(reference)) return;
		throw new TypeError(
			`document must be one file; "${reference}" at #${at} is in another, readDocument(file) brings them together`,
		);
	}
	if (!reference.startsWith("#/")) return;
	if (readPointer(document, referencePointer(reference)) === undefined) {
		throw new TypeError(`document has nothing at "${reference}", which #${at} refers to`);
	}
}
