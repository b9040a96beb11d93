import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import { regExpOf } from "../keywords/regexp.ts";
import { escapeToken, memberOf } from "../pointer.ts";
import type { Finding } from "./finding.ts";
import { broken, type Check, into, MAX_FINDINGS, mayBeFaulty, type Step } from "./step.ts";

/** What an object breaks of the keywords that apply schemas to its members. */
export function memberFindings(check: Check, step: Step, schema: JsonObject): Finding[] {
	const { value } = step;
	if (!isObject(value)) return [];
	const patterns = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
	const findings = upToLimit(namesToCheck(schema, value), (name) => {
		const at = `${step.at}/${escapeToken(name)}`;
		const own = mayBeFaulty(step, at) ? memberSteps(step, schema, patterns, name, value[name], at).flatMap(check) : [];
		return "propertyNames" in schema ? [...own, ...nameFindings(check, step, schema, name, at)] : own;
	});
	const dependent = isObject(schema.dependentSchemas) ? schema.dependentSchemas : {};
	for (const [name, part] of Object.entries(dependent)) {
		if (!Object.hasOwn(value, name)) continue;
		findings.push(...check(into(step, "dependentSchemas", part, { path: `/dependentSchemas/${escapeToken(name)}` })));
	}
	return findings;
}

/** The names of the members that keywords of a schema apply to. */
function namesToCheck(schema: JsonObject, value: JsonObject): string[] {
	const names = Object.keys(value);
	if (["additionalProperties", "patternProperties", "propertyNames"].some((keyword) => keyword in schema)) return names;
	const properties = objectOf(schema.properties);
	return names.filter((name) => Object.hasOwn(properties, name));
}

/** The schemas that apply to a member: by its name, by patterns, or as one of the others. */
function memberSteps(
	step: Step,
	schema: JsonObject,
	patterns: readonly string[],
	name: string,
	value: unknown,
	at: string,
): Step[] {
	const named = (keyword: string, key: string): Step =>
		into(step, keyword, memberOf(schema[keyword], key), { path: `/${keyword}/${escapeToken(key)}`, value, at });
	const steps = patterns
		.filter((pattern) => regExpOf(pattern)?.test(name))
		.map((pattern) => named("patternProperties", pattern));
	if (isObject(schema.properties) && Object.hasOwn(schema.properties, name)) steps.unshift(named("properties", name));
	if (steps.length > 0 || !("additionalProperties" in schema)) return steps;
	return [into(step, "additionalProperties", schema.additionalProperties, { value, at })];
}

function nameFindings(check: Check, step: Step, schema: JsonObject, name: string, at: string): Finding[] {
	return check(into(step, "propertyNames", schema.propertyNames, { value: name, at })).map((finding) => ({
		...finding,
		keyword: "propertyNames",
		message: `has a name that ${finding.message}`,
	}));
}

/** What a list breaks of the keywords that apply schemas to its items. */
export function itemFindings(check: Check, step: Step, schema: JsonObject): Finding[] {
	const { value } = step;
	if (!Array.isArray(value)) return [];
	const prefix = listOf(schema.prefixItems);
	const stepOf = (item: unknown, index: number): Step | undefined => {
		const at = `${step.at}/${index}`;
		if (index < prefix.length) {
			return into(step, "prefixItems", prefix[index], { path: `/prefixItems/${index}`, value: item, at });
		}
		return "items" in schema ? into(step, "items", schema.items, { value: item, at }) : undefined;
	};
	// Of items that must not be there the validator names the list alone.
	const isClosed = schema.items === false;
	const findings = upToLimit(value, (item, index) => {
		if (!isClosed && !mayBeFaulty(step, `${step.at}/${index}`)) return [];
		const next = stepOf(item, index);
		return next ? check(next) : [];
	});
	return "contains" in schema ? [...findings, ...containsFindings(check, step, schema, value)] : findings;
}

function containsFindings(check: Check, step: Step, schema: JsonObject, value: readonly unknown[]): Finding[] {
	const contains = (item: unknown) => check(into(step, "contains", schema.contains, { value: item })).length === 0;
	const count = value.filter(contains).length;
	const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
	if (count >= Number(minContains) && count <= Number(maxContains)) return [];
	const bound = count < Number(minContains) ? `at least ${minContains}` : `at most ${maxContains}`;
	return [broken(step, "contains", `must contain ${bound} of the items asked for, contains ${count}`)];
}

function upToLimit<T>(parts: readonly T[], findingsOf: (part: T, index: number) => readonly Finding[]): Finding[] {
	const findings: Finding[] = [];
	for (const [index, part] of parts.entries()) {
		for (const finding of findingsOf(part, index)) findings.push(finding);
		if (findings.length >= MAX_FINDINGS) break;
	}
	return findings;
}
