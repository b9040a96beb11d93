import { isObject, type JsonObject, type Operation, openSpec, tokensOf } from "@forter-orders/spec";
import type { Context } from "../page.ts";
import type { TryData, TryOperation, TryScenario } from "../try/scenario.ts";
import { examplesOf, operationOf } from "./operations.ts";
import { textOf } from "./read.ts";
import { type ShownTrigger, triggersOf } from "./triggers.ts";

const demo = "demo";

/** Every request example of the contract, and every trigger put into one. */
export function tryData({ document, scenarios }: Context): TryData {
	const { operations } = openSpec(document);
	return {
		user: demo,
		operations: Object.fromEntries(operations.map((operation) => [operation.operationId, tryOperation(operation)])),
		groups: [
			...operations.map((operation) => ({
				label: textOf(operation.node, "summary"),
				scenarios: exampleScenarios(document, operation),
			})),
			{ label: "Test values", scenarios: triggersOf(scenarios).map((trigger) => triggerScenario(document, trigger)) },
		],
	};
}

function exampleScenarios(document: JsonObject, { operationId, body }: Operation): TryScenario[] {
	return examplesOf(document, body).map(({ summary, value }) => ({
		label: summary,
		operation: operationId,
		body: value,
	}));
}

function triggerScenario(document: JsonObject, trigger: ShownTrigger): TryScenario {
	const examples = examplesOf(document, operationOf(document, trigger.operationId).body);
	const base = examples.find(({ name }) => name === trigger.example) ?? examples[0];
	let body = withValue(base?.value, trigger.pointer, trigger.value);
	if (trigger.when) body = withValue(body, trigger.when.pointer, trigger.when.value);
	return { label: `${trigger.value}: ${trigger.example}`, operation: trigger.operationId, body };
}

/** A copy of a JSON value with another value at a pointer; members that are missing on the way are made. */
export function withValue(node: unknown, pointer: string, value: unknown): unknown {
	const put = (parent: unknown, [key, ...rest]: readonly string[]): unknown => {
		if (key === undefined) return value;
		if (Array.isArray(parent)) return parent.with(Number(key), put(parent[Number(key)], rest));
		const holder = isObject(parent) ? parent : {};
		return { ...holder, [key]: put(holder[key], rest) };
	};
	return put(node, tokensOf(pointer));
}

function tryOperation({ method, path, parameters, security, body }: Operation): TryOperation {
	const inPath = parameters.find((parameter) => parameter.in === "path");
	const required = parameters.filter((parameter) => parameter.in === "header" && parameter.required);
	const keys = security.flat().filter((scheme) => scheme.kind === "apiKey" && scheme.in === "header");
	const headers = [
		...required.map(({ name, examples }) => [name, String(examples[0]?.value)]),
		...keys.map(({ key }) => [key, demo]),
		["content-type", body?.media[0]?.mediaType ?? "application/json"],
	];
	return { method, path, example: String(inPath?.examples[0]?.value ?? demo), headers: Object.fromEntries(headers) };
}
