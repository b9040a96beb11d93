import type { JsonObject } from "../json.ts";
import type { Direction } from "../schema/direction.ts";
import { createSchemaStore, type SchemaStore } from "../schema/store.ts";
import { createReferences, type References } from "../structure/references.ts";
import { upgradeDocument } from "../upgrade/upgrade.ts";
import { brokenReferences, checkForm, type Flaw, type OpenApiVersion, versionOf } from "./check.ts";
import { misplacedParts } from "./misplaced.ts";
import { misplacedPathParameters } from "./misplaced-path-parameters.ts";
import type { Operation } from "./operation.ts";
import { readOperations, readWebhooks } from "./read-operations.ts";
import { unknownSchemes } from "./unknown-schemes.ts";

/** An OpenAPI document as parsed JSON. */
export type OpenApiDocument = JsonObject;

/** An OpenAPI document, made ready to be matched and validated against. */
export interface Spec {
	/** The document as it was given. */
	readonly given: OpenApiDocument;
	/** The document with its schemas in the terms of JSON Schema 2020-12, at the same pointers; not to be changed. */
	readonly document: JsonObject;
	readonly version: OpenApiVersion;
	readonly references: References;
	/** The operations of its paths, in its order. */
	readonly operations: readonly Operation[];
	readonly webhooks: readonly Operation[];
	/** The schemas as they are for one direction. */
	schemas(direction: Direction): SchemaStore;
	/** What is not as it should be; grows as schemas are used. */
	readonly flaws: readonly Flaw[];
}

const opened = new WeakMap<OpenApiDocument, Spec>();

/** Opens a document, once; throws a `DocumentError` for a value that is no OpenAPI document of version 3. */
export function openSpec(given: OpenApiDocument): Spec {
	const version = versionOf(given);
	const known = opened.get(given);
	if (known) return known;
	checkForm(given);
	const spec = makeSpec(given, version);
	opened.set(given, spec);
	return spec;
}

function makeSpec(given: OpenApiDocument, version: OpenApiVersion): Spec {
	const document = upgradeDocument(given);
	const references = createReferences(document);
	const flaws = [
		...misplacedParts(document),
		...misplacedPathParameters({ document, references }),
		...brokenReferences(document, references),
		...unknownSchemes(document, references),
	];
	const noted = new Set<string>();
	const onUnusable = (pointer: string, reason: string): void => {
		if (noted.has(pointer)) return;
		noted.add(pointer);
		flaws.push({ pointer, message: `${reason}; it is ignored` });
	};
	const stores = new Map<Direction, SchemaStore>();
	let operations: Operation[] | undefined;
	let webhooks: Operation[] | undefined;
	return {
		given,
		document,
		version,
		references,
		get operations() {
			operations ??= readOperations({ document, references });
			return operations;
		},
		get webhooks() {
			webhooks ??= readWebhooks({ document, references });
			return webhooks;
		},
		schemas(direction) {
			const store = stores.get(direction) ?? createSchemaStore({ document, references, direction, onUnusable });
			stores.set(direction, store);
			return store;
		},
		flaws,
	};
}
