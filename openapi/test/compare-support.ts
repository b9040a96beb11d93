import { type Comparison, compareDocuments, type Difference } from "../scripts/compare/compare-documents.ts";
import type { Document } from "../scripts/compare/document.ts";

/** Part of an OpenAPI document. */
export type Node = Record<string, unknown>;

function documentOf(root: Node, file: string): Document {
	return { file, openapi: String(root.openapi), title: "Shop", version: "1", root };
}

/** A document whose one operation takes `schema`. */
export function taking(schema: unknown, components: Node = {}, openapi = "3.1.0"): Node {
	const requestBody = { required: true, content: { "application/json": { schema } } };
	return { openapi, paths: { "/orders/{id}": { post: { requestBody, responses: {} } } }, components };
}

/** The same as an OpenAPI 3.0 document. */
export const taking30 = (schema: unknown, schemas: Node = {}): Node => taking(schema, { schemas }, "3.0.0");

/** Compares two documents given as objects. */
export function compare(ours: Node, theirs: Node): Comparison {
	return compareDocuments(documentOf(ours, "ours.json"), documentOf(theirs, "theirs.yaml"));
}

/** The differences on all operations of both. */
export function differencesBetween(ours: Node, theirs: Node): Difference[] {
	return compare(ours, theirs).operations.flatMap(({ differences }) => differences);
}

/** The differences, each as `+place`, `-place` or `~place what`. */
export function shortly(ours: Node, theirs: Node): string[] {
	return differencesBetween(ours, theirs).map((entry) => {
		if (entry.ours && entry.theirs) return `~${entry.place} ${entry.differs.join(" ")}`;
		return `${entry.theirs ? "+" : "-"}${entry.place}`;
	});
}

/** The schema of an object. */
export const object = (properties: Node, required: string[] = []): Node => ({ type: "object", properties, required });
/** The schema of a text. */
export const text: Node = { type: "string" };
