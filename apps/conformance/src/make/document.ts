import type { OpenApiDocument } from "@forter-orders/spec";
import type { Part } from "../row.ts";

/** The versions of OpenAPI that documents are written in. */
export type Version = "3.0.4" | "3.1.1" | "3.2.0";

/** What of a document is not as in all others. */
export interface Different {
	readonly openapi?: Version;
	/** Members of the document beside `paths`. */
	readonly rest?: Part;
}

/** A document with these paths. */
export function documentOf(title: string, paths: Part, { openapi = "3.1.1", rest = {} }: Different): OpenApiDocument {
	return { openapi, info: { title, version: "1" }, paths, ...rest };
}

/** A response without a body. */
export const done: Part = { 200: { description: "Done." } };

/** The content of a body in JSON. */
export function json(schema: unknown, rest: Part = {}): Part {
	return { "application/json": { schema, ...rest } };
}

/** A response with a body. */
export function answers(content: Part, rest: Part = {}): Part {
	return { 200: { description: "Done.", content, ...rest } };
}

/** A body that a request must have. */
export function takes(content: Part): Part {
	return { required: true, content };
}
