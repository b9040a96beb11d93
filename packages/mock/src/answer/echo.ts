import { decodePercent, isObject, type JsonObject, type Operation, type PathValues } from "@forter-orders/spec";
import { requestExamples, successExamples } from "../contract/examples.ts";
import type { EngineAnswer } from "./engine.ts";

/** What an accepted request says about itself. */
export interface EchoSource {
	readonly body: unknown;
	readonly values: PathValues;
}

/** Puts the id of the request in the place of the id of the example. */
export type Echo = (answer: EngineAnswer, operation: Operation, source: EchoSource) => EngineAnswer;

interface Rule {
	/** Member of the response that holds the id. */
	readonly property: string;
	/** Path parameter that holds it where the body of the request does not. */
	readonly parameter?: string;
	readonly inBody: boolean;
}

/**
 * Finds out from the examples which member of a response repeats an id of the request: one that has the name and the
 * value of a member of the request in every pair, with at least two values. Where such an id is also the example of the
 * last path parameter, it names the resource, and operations below that path repeat it too.
 */
export function compileEcho(operations: readonly Operation[]): Echo {
	const rules = compileRules(operations);
	return (answer, { operationId }, source) => {
		const rule = rules.get(operationId);
		if (rule === undefined || answer.status >= 300 || !isObject(answer.body)) return answer;
		const old = answer.body[rule.property];
		const id = idOf(rule, source);
		if (typeof old !== "string" || old === "" || id === undefined || id === old) return answer;
		return { ...answer, body: replaced(answer.body, old, id) };
	};
}

function compileRules(operations: readonly Operation[]): Map<string, Rule> {
	const rules = new Map<string, Rule>();
	const resources: { prefix: string; rule: Rule }[] = [];
	for (const operation of operations) {
		const { operationId, path, parameters } = operation;
		const pairs = pairsOf(operation);
		const property = repeatedMember(pairs);
		if (property === undefined) continue;
		rules.set(operationId, { property, inBody: true });
		const parameter = /\{([^/}]+)\}$/.exec(path)?.[1];
		const example = parameters.find(({ in: place, name }) => place === "path" && name === parameter)?.examples[0]
			?.value;
		if (parameter !== undefined && pairs.some(([request]) => request[property] === example)) {
			resources.push({ prefix: `${path}/`, rule: { property, parameter, inBody: false } });
		}
	}
	for (const { operationId, path } of operations) {
		const resource = resources.find(({ prefix }) => path.startsWith(prefix));
		if (resource && !rules.has(operationId)) rules.set(operationId, resource.rule);
	}
	return rules;
}

function pairsOf(operation: Operation): [JsonObject, JsonObject][] {
	const answers = new Map(successExamples(operation).map(({ name, value }) => [name, value]));
	return requestExamples(operation).flatMap(({ name, value: request }): [JsonObject, JsonObject][] => {
		const answer = answers.get(name);
		return isObject(request) && isObject(answer) ? [[request, answer]] : [];
	});
}

function repeatedMember(pairs: readonly (readonly [JsonObject, JsonObject])[]): string | undefined {
	const names = new Set(pairs.flatMap(([, answer]) => Object.keys(answer)));
	return [...names].find((name) => {
		const both = pairs.filter(([request, answer]) => typeof request[name] === "string" && name in answer);
		const values = new Set(both.map(([request]) => request[name]));
		return values.size > 1 && both.every(([request, answer]) => request[name] === answer[name]);
	});
}

function idOf({ property, parameter, inBody }: Rule, { body, values }: EchoSource): string | undefined {
	const id = inBody ? (isObject(body) ? body[property] : undefined) : decodePercent(values[parameter ?? ""] ?? "");
	return typeof id === "string" && id !== "" ? id : undefined;
}

/** Links carry the id as a segment of their path. */
function replaced(value: unknown, old: string, id: string): unknown {
	if (typeof value === "string") {
		if (value === old) return id;
		return value.includes(`/${old}`)
			? value
					.split("/")
					.map((part) => (part === old ? encodeURIComponent(id) : part))
					.join("/")
			: value;
	}
	if (Array.isArray(value)) return value.map((item) => replaced(item, old, id));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, old, id)]));
}
