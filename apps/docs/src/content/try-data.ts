import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Context } from "../page.ts";
import type { TryData, TryOperation, TryScenario } from "../try/scenario.ts";
import { type Operation, operationOf, operationsOf, requestExamples } from "./operations.ts";
import { objectAt, objectsIn, textOf } from "./read.ts";
import { type ShownTrigger, triggersOf } from "./triggers.ts";

const demo = "demo";

/** Every request example of the contract, and every trigger put into one. */
export function tryData({ document, scenarios }: Context): TryData {
	const operations = operationsOf(document);
	return {
		user: demo,
		operations: Object.fromEntries(operations.map((operation) => [operation.id, tryOperation(document, operation)])),
		groups: [
			...operations.map((operation) => ({
				label: textOf(operation.node, "summary"),
				scenarios: exampleScenarios(document, operation),
			})),
			{ label: "Test values", scenarios: triggersOf(scenarios).map((trigger) => triggerScenario(document, trigger)) },
		],
	};
}

function exampleScenarios(document: JsonObject, operation: Operation): TryScenario[] {
	return requestExamples(document, operation).map(([name, example]) => ({
		label: typeof example.summary === "string" ? example.summary : name,
		operation: operation.id,
		body: example.value,
	}));
}

function triggerScenario(document: JsonObject, trigger: ShownTrigger): TryScenario {
	const examples = requestExamples(document, operationOf(document, trigger.operationId));
	const [, base] = examples.find(([name]) => name === trigger.example) ?? examples[0] ?? [];
	let body = withValue(base?.value, trigger.pointer, trigger.value);
	if (trigger.when) body = withValue(body, trigger.when.pointer, trigger.when.value);
	return { label: `${trigger.value}: ${trigger.example}`, operation: trigger.operationId, body };
}

/** A copy of a JSON value with another value at a pointer; members that are missing on the way are made. */
export function withValue(node: Json | undefined, pointer: string, value: Json): Json {
	const [key, ...rest] = pointer.split("/").slice(1);
	if (key === undefined) return value;
	const below = rest.map((part) => `/${part}`).join("");
	if (Array.isArray(node)) return node.with(Number(key), withValue(node[Number(key)], below, value));
	const parent = isJsonObject(node) ? node : {};
	return { ...parent, [key]: withValue(parent[key], below, value) };
}

function tryOperation(document: JsonObject, { method, path, node }: Operation): TryOperation {
	const parameters = objectsIn(document, node.parameters).map(([, parameter]) => parameter);
	const inPath = parameters.find((parameter) => parameter.in === "path");
	const required = parameters.filter((parameter) => parameter.in === "header" && parameter.required === true);
	const keys = objectsIn(document, objectAt(document, "components", "securitySchemes"))
		.filter(([, scheme]) => scheme.in === "header")
		.map(([, scheme]) => [textOf(scheme, "name"), demo]);
	const [mediaType] = Object.keys(objectAt(document, "paths", path, method.toLowerCase(), "requestBody", "content"));
	const headers = [
		...required.map((parameter) => [textOf(parameter, "name"), String(parameter.example)]),
		...keys,
		["content-type", mediaType ?? "application/json"],
	];
	return { method, path, example: String(inPath?.example ?? demo), headers: Object.fromEntries(headers) };
}
