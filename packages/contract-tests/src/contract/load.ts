import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
	createLocate,
	flawsOf,
	isObject,
	type JsonObject,
	type Locate,
	listOf,
	locateIn,
	type OpenApiDocument,
	objectOf,
	openSpec,
	type ReadOptions,
	readDocument,
	sourceOf,
	textOf,
	usableOperations,
} from "@forter-orders/spec";
import type { Contract, Trigger } from "./contract.ts";

const { resolve } = createRequire(import.meta.url);
let published: Contract | undefined;

/** The contract that is published as `@forter-orders/openapi`. */
export function bundledContract(): Contract {
	if (published) return published;
	const json = readFileSync(resolve("@forter-orders/openapi/openapi.json"), "utf8");
	const given: OpenApiDocument = JSON.parse(json);
	const made = makeContract({
		given,
		scenarios: JSON.parse(readFileSync(resolve("@forter-orders/openapi/scenarios.json"), "utf8")),
		bytes: json,
		locate: createLocate(given, { root: resolve("@forter-orders/openapi/openapi.yaml") }),
		file: "openapi.yaml",
		bundled: true,
		strict: true,
		documentedErrors: true,
		client: true,
	});
	published = made;
	return made;
}

/** What else belongs to a contract. */
export interface LoadOptions extends ReadOptions {
	/** Triggers in the form of `@forter-orders/openapi/scenarios.json`; none by default, the bundled contract has its own. */
	readonly scenarios?: JsonObject;
	/** Holds the shipped client to this contract too; for changed copies of the bundled one. */
	readonly client?: boolean;
	/** Makes a finding of an example that breaks its schema; by default it is left out, and among `flaws`. */
	readonly strictDocument?: boolean;
	/** Makes a finding of a refusal with a status that the document does not list; by default any 4xx will do then. */
	readonly documentedErrors?: boolean;
}

/**
 * Loads the bundled contract, an OpenAPI file (JSON or YAML, with its references), or a document as parsed JSON. Throws a
 * `DocumentError` for one that cannot be used.
 */
export async function loadContract(source?: string | OpenApiDocument, options: LoadOptions = {}): Promise<Contract> {
	if (source === undefined) return bundledContract();
	const {
		scenarios = {},
		client = false,
		strictDocument: strict = false,
		documentedErrors = false,
		...reading
	} = options;
	const rest = { scenarios, bundled: false, client, strict, documentedErrors };
	if (typeof source !== "string") {
		// Refuses what cannot be written as JSON.
		openSpec(source);
		const bytes = JSON.stringify(source, null, 2);
		const file = "openapi.json";
		return makeContract({ ...rest, given: source, bytes, file, locate: locateIn(file, bytes) });
	}
	const given = await readDocument(source, reading);
	const files = sourceOf(given)?.files ?? [];
	const [main = source] = files;
	return makeContract({
		...rest,
		given,
		bytes: files.length > 1 ? JSON.stringify(given) : readFileSync(main, "utf8"),
		locate: createLocate(given),
		file: source,
	});
}

interface Parts {
	readonly given: OpenApiDocument;
	readonly scenarios: JsonObject;
	readonly bytes: string;
	readonly locate: Locate;
	readonly file: string;
	readonly bundled: boolean;
	readonly strict: boolean;
	readonly documentedErrors: boolean;
	readonly client: boolean;
}

function makeContract({ given, bytes, locate, file, ...settings }: Parts): Contract {
	const spec = openSpec(given);
	const usable = settings.strict ? { operations: spec.operations, flaws: [] } : usableOperations(spec);
	const { document } = spec;
	const info = objectOf(document.info);
	return {
		spec,
		document,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		title: textOf(info.title) ?? "Untitled",
		version: String(info.version ?? ""),
		operations: usable.operations,
		get flaws() {
			return [...flawsOf(spec), ...usable.flaws];
		},
		triggers: listOf(settings.scenarios.triggers).map(toTrigger),
		locate(pointer) {
			const place = locate(pointer);
			return place ? { file: place.file, line: place.line } : { file, line: 1 };
		},
		...settings,
	};
}

function toTrigger(given: unknown): Trigger {
	const { operationId, pointer, value, when, status, example, gives, only } = objectOf(given);
	return {
		operationId: String(operationId),
		pointer: String(pointer),
		value,
		...(isObject(when) ? { when: { pointer: String(when.pointer), value: when.value } } : {}),
		status: Number(status),
		example: String(example),
		gives: objectOf(gives),
		mockOnly: only === "mock",
	};
}
