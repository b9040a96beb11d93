import { openSpec } from "@forter-orders/spec";
import { createSource } from "../../src/compare/pair.ts";
import { withoutDangling } from "../../src/dangling.ts";
import type { Opened } from "../../src/documents.ts";
import { type Difference, type Differences, listDifferences } from "../../src/list/list.ts";
import type { Json } from "../fixtures/documents.ts";

/** A document whose one operation takes `schema`. */
export function taking(schema: unknown, components: Json = {}, openapi = "3.1.0"): Json {
	const requestBody = { required: true, content: { "application/json": { schema } } };
	return { openapi, paths: { "/orders/{id}": { post: { requestBody, responses: {} } } }, components };
}

/** The same as an OpenAPI 3.0 document. */
export const taking30 = (schema: unknown, schemas: Json = {}): Json => taking(schema, { schemas }, "3.0.0");

/** What differs between two documents given as objects. */
export function list(base: Json, next: Json): Differences {
	return listDifferences(opened(base, "base.json"), opened(next, "next.yaml"));
}

function opened(given: Json, file: string): Opened {
	const { document, flaws } = withoutDangling(given);
	const source = createSource(openSpec(document));
	const locate = () => ({ file, line: 1, isExact: true });
	return { file, version: "1", source, locate, flaws: () => flaws.map(({ message }) => `${file}:1: ${message}`) };
}

/** The differences on all operations of both. */
export function differencesBetween(base: Json, next: Json): Difference[] {
	return list(base, next).operations.flatMap(({ differences }) => differences);
}

/** The differences, each as `+place`, `-place` or `~place what`. */
export function shortly(base: Json, next: Json): string[] {
	return differencesBetween(base, next).map((entry) => {
		if (entry.base && entry.next) return `~${entry.place} ${entry.differs.join(" ")}`;
		return `${entry.next ? "+" : "-"}${entry.place}`;
	});
}

/** The schema of an object. */
export const object = (properties: Json, required: string[] = []): Json => ({ type: "object", properties, required });
/** The schema of a text. */
export const text: Json = { type: "string" };
