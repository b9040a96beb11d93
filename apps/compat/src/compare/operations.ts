import { mark, placeOf, type Source } from "../canonical/source.ts";
import { type Json, recordOf } from "../json.ts";
import { compareRequestBody } from "./bodies.ts";
import type { Pair } from "./change.ts";
import { compareLifecycle } from "./lifecycle.ts";
import { compareKeys, entriesOf, nodesOf, report } from "./nodes.ts";
import { compareParameters, parametersOf } from "./parameters.ts";
import { compareCallbacks } from "./paths.ts";
import { compareResponses } from "./responses.ts";
import { compareSecurity } from "./security.ts";
import { compareServers } from "./servers.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The operations of a path item by method. */
export function operationsOf(source: Source, document: Json, item: Json): Map<string, Json> {
	const operations = [...nodesOf(source, mark(source, { item }, placeOf(source, item)), "item")];
	const found = operations.filter(([method]) => methods.includes(method));
	return new Map(found.map(([method, operation]) => [method, completed(source, document, item, method, operation)]));
}

// What the path item or the document says for all operations holds for each.
function completed(source: Source, document: Json, item: Json, method: string, operation: Json): Json {
	const whole: Json = { ...operation };
	mark(source, whole, `${placeOf(source, item)}/${method}`);
	whole.parameters = parametersOf([entriesOf(source, item, "parameters"), entriesOf(source, whole, "parameters")]);
	whole.security = operation.security ?? document.security ?? [];
	whole.servers = operation.servers ?? item.servers;
	if (operation.security === undefined) source.keywords.set(whole, new Map([["security", "#/security"]]));
	return whole;
}

/** Compares an operation in both documents. */
export function compareOperation(pair: Pair, where: string, base: Json, next: Json): void {
	const at = { direction: "both", where } as const;
	compareKeys(pair, at, base, next, {
		operationId: "O6",
		summary: "O7",
		description: "O7",
		tags: "O7",
		externalDocs: "O7",
		"x-codeSamples": "O7",
		"x-retry": "L8",
		"x-advice": "L9",
		...Object.fromEntries(ownRules.map((key) => [key, undefined])),
	});
	compareLifecycle(pair, at, base, next);
	compareOverrides(pair, where, base, next);
	compareSecurity(pair, { direction: "request", where }, base, next);
	compareParameters(pair, where, base, next);
	compareRequestBody(pair, where, base, next);
	compareResponses(pair, where, base, next);
	compareCallbacks(pair, "callbacks", "callback", base, next);
}

const ownRules = [
	"parameters",
	"requestBody",
	"responses",
	"security",
	"servers",
	"callbacks",
	"deprecated",
	"x-sunset",
];

function compareOverrides(pair: Pair, where: string, base: Json, next: Json): void {
	const at = { direction: "request", where } as const;
	const [before, after] = [recordOf(base).servers, recordOf(next).servers];
	if (before !== undefined && after === undefined)
		report(pair, at, "O14", "the operation has no servers of its own any more", base, next, "servers");
	else if (before !== undefined) compareServers(pair, at, base, next);
	else if (after !== undefined)
		report(pair, at, "O11", "the operation moved to servers of its own", base, next, "servers");
}
