import { isNode, listOf, type Node } from "../document/document.ts";
import { pointerToken, readPointer } from "../document/json-pointer.ts";
import type { Finding } from "./finding.ts";
import { type Check, into, MAX_FINDINGS, type Step } from "./step.ts";

/** What an object breaks of the keywords that apply schemas to its members. */
export function memberFindings(check: Check, step: Step, schema: Node): Finding[] {
	const { value, place } = step;
	if (!isNode(value)) return [];
	const findings = upToLimit(Object.entries(value), ([name, member]) => [
		...memberSteps(step, schema, name, member).flatMap(check),
		...nameFindings(check, step, schema, name),
	]);
	const dependent = isNode(schema.dependentSchemas) ? schema.dependentSchemas : {};
	for (const [name, part] of Object.entries(dependent)) {
		if (!Object.hasOwn(value, name)) continue;
		const at = `${place}/dependentSchemas/${pointerToken(name)}`;
		findings.push(...check({ ...step, schema: part, place: at, depth: step.depth + 1 }));
	}
	return findings;
}

/** The schemas that apply to a member: by its name, by patterns, or as one of the others. */
function memberSteps(step: Step, schema: Node, name: string, member: unknown): Step[] {
	const inner = `${step.at}/${pointerToken(name)}`;
	const named = (keyword: string, key: string): Step => ({
		...into(step, schema, keyword, member, inner),
		schema: readPointer(schema[keyword], `/${pointerToken(key)}`),
		place: `${step.place}/${keyword}/${pointerToken(key)}`,
	});
	const patterns = isNode(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
	const steps = patterns.filter((pattern) => matches(pattern, name)).map((key) => named("patternProperties", key));
	if (isNode(schema.properties) && Object.hasOwn(schema.properties, name)) steps.unshift(named("properties", name));
	return steps.length > 0 ? steps : [into(step, schema, "additionalProperties", member, inner)];
}

function nameFindings(check: Check, step: Step, schema: Node, name: string): Finding[] {
	const at = `${step.at}/${pointerToken(name)}`;
	const findings = check(into(step, schema, "propertyNames", name, at));
	return findings.map((finding) => ({
		...finding,
		rule: "propertyNames",
		message: `has a name that ${finding.message}`,
	}));
}

/** What a list breaks of the keywords that apply schemas to its items. */
export function itemFindings(check: Check, step: Step, schema: Node): Finding[] {
	const { value, at, place } = step;
	if (!Array.isArray(value)) return [];
	const prefix = listOf(schema.prefixItems);
	const itemStep = (item: unknown, index: number): Step => {
		const inner = `${at}/${index}`;
		if (index >= prefix.length) return into(step, schema, "items", item, inner);
		const named = into(step, schema, "prefixItems", item, inner);
		return { ...named, schema: prefix[index], place: `${named.place}/${index}` };
	};
	const findings = upToLimit(value, (item, index) => check(itemStep(item, index)));
	if (!("contains" in schema)) return findings;
	const count = value.filter((item: unknown) => check(into(step, schema, "contains", item)).length === 0).length;
	const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
	if (count >= Number(minContains) && count <= Number(maxContains)) return findings;
	const bound = count < Number(minContains) ? `at least ${minContains}` : `at most ${maxContains}`;
	const message = `must contain ${bound} of the items asked for, contains ${count}`;
	return [...findings, { pointer: at, rule: "contains", message, schema: `${place}/contains` }];
}

function upToLimit<T>(parts: readonly T[], findingsOf: (part: T, index: number) => readonly Finding[]): Finding[] {
	const findings: Finding[] = [];
	for (const [index, part] of parts.entries()) {
		findings.push(...findingsOf(part, index));
		if (findings.length >= MAX_FINDINGS) break;
	}
	return findings;
}

function matches(pattern: string, name: string): boolean {
	try {
		return new RegExp(pattern, "u").test(name);
	} catch {
		return new RegExp(pattern).test(name);
	}
}
