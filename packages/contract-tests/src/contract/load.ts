import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { Contract, OpenApiDocument, Trigger } from "./contract.ts";
import { isObject, type JsonObject, listOf, objectOf, textOf } from "./json.ts";
import { operationsOf } from "./operations.ts";
import { readContractFile } from "./read-file.ts";
import { upgradeDocument } from "./upgrade.ts";

const { resolve } = createRequire(import.meta.url);
let published: Contract | undefined;

/** The contract that is published as `@forter-orders/openapi`. */
export function bundledContract(): Contract {
	if (published) return published;
	const json = readFileSync(resolve("@forter-orders/openapi/openapi.json"), "utf8");
	const scenarios = JSON.parse(readFileSync(resolve("@forter-orders/openapi/scenarios.json"), "utf8"));
	const made = makeContract({
		document: JSON.parse(json),
		scenarios,
		bytes: json,
		file: "openapi.yaml",
		text: () => readFileSync(resolve("@forter-orders/openapi/openapi.yaml"), "utf8"),
		bundled: true,
		client: true,
	});
	published = made;
	return made;
}

/** What else belongs to a contract. */
export interface LoadOptions {
	/** Triggers in the form of `@forter-orders/openapi/scenarios.json`; none by default, the bundled contract has its own. */
	readonly scenarios?: JsonObject;
	/** Holds the shipped client to this contract too; for changed copies of the bundled one. */
	readonly client?: boolean;
}

/** Loads the bundled contract, an OpenAPI file (JSON or YAML, with its references), or a document as parsed JSON. */
export async function loadContract(source?: string | OpenApiDocument, options: LoadOptions = {}): Promise<Contract> {
	if (source === undefined) return bundledContract();
	const { scenarios = {}, client = false } = options;
	if (typeof source !== "string") {
		const text = JSON.stringify(source, null, 2);
		return makeContract({
			document: source,
			scenarios,
			bytes: text,
			file: "openapi.json",
			text: () => text,
			bundled: false,
			client,
		});
	}
	const { document, text } = await readContractFile(source);
	return makeContract({
		document,
		scenarios,
		bytes: text,
		file: basename(source),
		text: () => text,
		bundled: false,
		client,
	});
}

interface Parts {
	readonly document: OpenApiDocument;
	readonly scenarios: JsonObject;
	readonly bytes: string;
	readonly file: string;
	readonly text: () => string;
	readonly bundled: boolean;
	readonly client: boolean;
}

function makeContract({ document: given, scenarios, bytes, file, text, bundled, client }: Parts): Contract {
	if (!/^3\.[01]\b/.test(String(given.openapi)) || !isObject(given.paths)) {
		throw new TypeError(
			`${file} is no contract to test against: expected an OpenAPI document of version 3.0 or 3.1 with paths, got ` +
				(given.openapi === undefined ? "no `openapi` member" : `version ${String(given.openapi)}`),
		);
	}
	const document = upgradeDocument(given);
	const info = objectOf(document.info);
	return {
		document,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		title: textOf(info.title) ?? "Untitled",
		version: String(info.version ?? ""),
		operations: operationsOf(document),
		triggers: listOf(scenarios.triggers).map(toTrigger),
		scenarios,
		file,
		get text() {
			return text();
		},
		bundled,
		client,
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
