import { dereference, type OutputUnit, type Schema, validate } from "@cfworker/json-schema";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract, OpenApiDocument } from "../contract/contract.ts";
import { isObject, objectOf } from "../contract/json.ts";
import { escapeToken, follow, memberOf, readPointer, refTarget, tokensOf } from "../contract/pointer.ts";

/** Two validators of one schema that know nothing of each other. */
export interface Oracles {
	/** What ajv has against a value; empty when nothing. */
	ajv(value: unknown): ValidateFunction["errors"];
	/** What cfworker has against a value, outermost first; empty when nothing. */
	cfworker(value: unknown): readonly OutputUnit[];
	/** Where in the document a keyword stands, from cfworker's way through the schema and its references. */
	locate(keywordLocation: string): string;
}

/** The schemas of a contract, loaded into both validators. */
interface Loaded {
	readonly ajv: Ajv2020;
	readonly lookup: Record<string, Schema | boolean>;
	readonly schemas: object;
	readonly made: Map<string, Oracles>;
}

const loaded = new WeakMap<OpenApiDocument, Loaded>();
const NAME = "contract";

/** The validators of the schema at a document pointer; made once for each contract. */
export function oraclesFor({ document }: Pick<Contract, "document">, pointer: string): Oracles {
	const all = loaded.get(document) ?? load(document);
	loaded.set(document, all);
	const known = all.made.get(pointer);
	if (known) return known;
	const at = follow(document, pointer).pointer;
	const oracles = all.made.get(at) ?? makeOracles(document, at, all);
	all.made.set(at, oracles).set(pointer, oracles);
	return oracles;
}

function load(document: OpenApiDocument): Loaded {
	const schemas = { components: { schemas: structuredClone(objectOf(objectOf(document.components).schemas)) } };
	const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
	addFormats.default(ajv);
	ajv.addSchema(schemas, NAME);
	// cfworker writes its notes into the schemas, so it gets a copy of its own.
	const own = structuredClone(schemas);
	return { ajv, lookup: dereference(own as Schema), schemas: own, made: new Map() };
}

function makeOracles(document: OpenApiDocument, pointer: string, { ajv, lookup, schemas }: Loaded): Oracles {
	const isShared = pointer.startsWith("/components/schemas/");
	let check: ValidateFunction | undefined;
	let schema: Schema | undefined;
	const inline = (): Schema => {
		const copy = objectOf(structuredClone(readPointer(document, pointer))) as Schema;
		// A schema and one inside it are copied apart, and must not share a name.
		dereference(copy, lookup, undefined, `/copy${Object.keys(lookup).length}${pointer}`);
		return copy;
	};
	return {
		ajv(value) {
			check ??= ajv.compile(
				isShared ? { $ref: `${NAME}#${fragment(pointer)}` } : withNamedRefs(readPointer(document, pointer)),
			);
			return check(value) ? [] : check.errors;
		},
		cfworker(value) {
			schema ??= isShared ? (objectOf(readPointer(schemas, pointer)) as Schema) : inline();
			return validate(value, schema, "2020-12", lookup, false).errors;
		},
		locate: (location) => locateKeyword(document, pointer, location),
	};
}

function fragment(pointer: string): string {
	return tokensOf(pointer)
		.map((token) => `/${encodeURIComponent(escapeToken(token))}`)
		.join("");
}

/** A copy of a schema whose references name the contract that they lead into. */
function withNamedRefs(schema: unknown): object {
	return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
		const target = key === "$ref" ? refTarget(value) : undefined;
		return target === undefined ? value : `${NAME}#${fragment(target)}`;
	});
}

function locateKeyword(document: OpenApiDocument, pointer: string, location: string): string {
	let at = pointer;
	let node = readPointer(document, at);
	for (const token of tokensOf(location)) {
		const target = token === "$ref" && isObject(node) ? refTarget(node.$ref) : undefined;
		at = target ?? `${at}/${escapeToken(token)}`;
		node = target === undefined ? memberOf(node, token) : readPointer(document, target);
	}
	return at;
}
