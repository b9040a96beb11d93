import { follow, isNode, listOf, type Node, type OpenApiDocument, operationsOf } from "../document/document.ts";
import { examplesOf, successExamples } from "../document/examples.ts";
import { decodePercent } from "../document/json-pointer.ts";
import type { Segments } from "../document/path-template.ts";
import type { EngineAnswer, Operation } from "./engine.ts";

/** What an accepted request says about itself. */
export interface EchoSource {
	readonly body: unknown;
	readonly segments: Segments;
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
export function compileEcho(document: OpenApiDocument): Echo {
	const rules = compileRules(document);
	return (answer, { method, path }, source) => {
		const rule = rules.get(`${method} ${path}`);
		if (rule === undefined || answer.status >= 300 || !isNode(answer.body)) return answer;
		const old = answer.body[rule.property];
		const id = idOf(rule, source);
		if (typeof old !== "string" || old === "" || id === undefined || id === old) return answer;
		return { ...answer, body: replaced(answer.body, old, id) };
	};
}

function compileRules(document: OpenApiDocument): Map<string, Rule> {
	const rules = new Map<string, Rule>();
	const operations = operationsOf(document);
	const resources: { prefix: string; rule: Rule }[] = [];
	for (const { path, method, operation } of operations) {
		const pairs = pairsOf(document, operation);
		const property = repeatedMember(pairs);
		if (property === undefined) continue;
		rules.set(`${method} ${path}`, { property, inBody: true });
		const parameter = /\{([^/}]+)\}$/.exec(path)?.[1];
		const example = parameterExample(document, operation, parameter);
		if (parameter !== undefined && pairs.some(([request]) => request[property] === example)) {
			resources.push({ prefix: `${path}/`, rule: { property, parameter, inBody: false } });
		}
	}
	for (const { path, method } of operations) {
		const resource = resources.find(({ prefix }) => path.startsWith(prefix));
		const key = `${method} ${path}`;
		if (resource && !rules.has(key)) rules.set(key, resource.rule);
	}
	return rules;
}

function pairsOf(document: OpenApiDocument, operation: Node): [Node, Node][] {
	const answers = new Map(successExamples(document, operation).map(({ name, value }) => [name, value]));
	return examplesOf(document, operation.requestBody).flatMap(([name, request]): [Node, Node][] => {
		const answer = answers.get(name);
		return isNode(request) && isNode(answer) ? [[request, answer]] : [];
	});
}

function repeatedMember(pairs: readonly (readonly [Node, Node])[]): string | undefined {
	const names = new Set(pairs.flatMap(([, answer]) => Object.keys(answer)));
	return [...names].find((name) => {
		const both = pairs.filter(([request, answer]) => typeof request[name] === "string" && name in answer);
		const values = new Set(both.map(([request]) => request[name]));
		return values.size > 1 && both.every(([request, answer]) => request[name] === answer[name]);
	});
}

function parameterExample(document: OpenApiDocument, operation: Node, name: string | undefined): unknown {
	const parameters = listOf(operation.parameters).map((parameter) => follow(document, parameter));
	return parameters.find((parameter) => parameter.in === "path" && parameter.name === name)?.example;
}

function idOf({ property, parameter, inBody }: Rule, { body, segments }: EchoSource): string | undefined {
	const id = inBody ? (isNode(body) ? body[property] : undefined) : decodePercent(segments[parameter ?? ""] ?? "");
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
	if (!isNode(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, old, id)]));
}
