import { DocumentError } from "../document-error.ts";
import { isObject, type JsonObject } from "../json.ts";
import { escapeToken } from "../pointer.ts";
import type { References } from "../structure/references.ts";
import { walkObjects } from "../structure/structure.ts";

/** Something about a document that is not as it should be and does not keep the rest from being used. */
export interface Flaw {
	/** JSON Pointer of the place. */
	readonly pointer: string;
	/** What is wrong and what comes of it, as the end of a sentence that begins with the place. */
	readonly message: string;
	/** File and line, where they are known already. */
	readonly where?: string;
	/** The reference that leads to nothing. */
	readonly reference?: string;
}

/** The versions of OpenAPI that are read. */
export type OpenApiVersion = "3.0" | "3.1" | "3.2";

/** The version of a document; throws a `DocumentError` for a value that is no OpenAPI document of version 3. */
export function versionOf(document: unknown): OpenApiVersion {
	if (!isObject(document)) {
		throw new DocumentError(`document must be an OpenAPI 3 document, an object, got ${nameOf(document)}`);
	}
	const version = /^3\.[012](?=\.|$)/.exec(String(document.openapi))?.[0];
	if (version === "3.0" || version === "3.1" || version === "3.2") return version;
	throw new DocumentError(
		`document must be an OpenAPI document of version 3.0, 3.1 or 3.2, got ${givenVersion(document)}; ` +
			(document.swagger === undefined ? "correct its member `openapi`" : "convert it to OpenAPI 3 first"),
	);
}

function givenVersion({ openapi, swagger }: JsonObject): string {
	if (swagger !== undefined) return `Swagger ${shown(swagger)}`;
	return openapi === undefined ? "a document without `openapi`" : `openapi ${shown(openapi)}`;
}

function shown(value: unknown): string {
	return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 20) : nameOf(value);
}

/** A value of JSON by its kind, as an object of a sentence. */
export function nameOf(value: unknown): string {
	if (value === null || value === undefined) return "nothing";
	return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Throws for a document in which nothing can be found at all. */
export function checkForm(document: JsonObject): void {
	checkNesting(document);
	// Who writes a name and nothing after it says nothing.
	const places = ["paths", "webhooks", "components"].filter((name) => (document[name] ?? undefined) !== undefined);
	if (places.length === 0) throw new DocumentError("document must have `paths`; it has none, and no webhooks either");
	for (const name of places) {
		if (!isObject(document[name])) {
			throw new DocumentError(`document must have an object at #/${name}, got ${nameOf(document[name])}`);
		}
	}
}

// No document that a person wrote comes near; whatever walks through it uses the stack, and goes through each value.
const MAX_NESTING = 400;
const MAX_VALUES = 20_000_000;

function checkNesting(document: JsonObject): void {
	const open = new Set<object>();
	let values = 0;
	const visit = (node: unknown, at: string): void => {
		if (typeof node !== "object" || node === null) return;
		if (open.has(node)) {
			throw new DocumentError(`document must be parsed JSON; the object at #${at} contains itself, so keep its $ref`);
		}
		values += 1;
		if (values > MAX_VALUES)
			throw new DocumentError(`document must not hold more than ${MAX_VALUES} objects and lists`);
		if (open.size === MAX_NESTING) {
			throw new DocumentError(
				`document must not be nested deeper than ${MAX_NESTING} levels, as it is at #${at.slice(0, 200)}…`,
			);
		}
		open.add(node);
		for (const [key, value] of Object.entries(node)) visit(value, `${at}/${escapeToken(key)}`);
		open.delete(node);
	};
	visit(document, "");
}

/** The references of objects, other than schemas, that lead to nothing: what they stand for is left out. */
export function brokenReferences(document: JsonObject, references: References): Flaw[] {
	const flaws: Flaw[] = [];
	walkObjects(document, (kind, node, pointer) => {
		if (!isObject(node) || typeof node.$ref !== "string" || kind === "schema") return;
		if (references.follow(pointer).node !== undefined) return;
		flaws.push({
			pointer: `${pointer}/$ref`,
			message: `refers to "${node.$ref}", and there is nothing; it is left out`,
			reference: node.$ref,
		});
	});
	return flaws;
}
