import { isNode, listOf, type Node } from "../document/document.ts";
import { closestBranch } from "./branches.ts";
import type { Finding } from "./finding.ts";
import { type Check, into, type Step } from "./step.ts";

/** What a value breaks of the keywords that apply other schemas to it as a whole. */
export function alternativeFindings(check: Check, step: Step, schema: Node): Finding[] {
	const branch = (keyword: string) =>
		listOf(schema[keyword]).map((part, index) =>
			check({ ...step, schema: part, place: `${step.place}/${keyword}/${index}`, depth: step.depth + 1 }),
		);
	const findings = branch("allOf").flat();
	for (const keyword of ["anyOf", "oneOf"]) {
		if (!Array.isArray(schema[keyword])) continue;
		const branches = branch(keyword);
		const matches = branches.filter((found) => found.length === 0).length;
		const own = { pointer: step.at, rule: keyword, schema: `${step.place}/${keyword}` };
		if (matches === 0)
			findings.push(
				...closestBranch(tagged(step, schema, keyword, branches), { ...own, message: "must match an alternative" }),
			);
		else if (keyword === "oneOf" && matches > 1)
			findings.push({ ...own, message: `must match one alternative, matches ${matches}` });
	}
	if ("not" in schema && check(into(step, schema, "not")).length === 0) {
		findings.push({
			pointer: step.at,
			rule: "not",
			message: "must not match what is excluded",
			schema: `${step.place}/not`,
		});
	}
	if ("if" in schema)
		findings.push(...check(into(step, schema, check(into(step, schema, "if")).length === 0 ? "then" : "else")));
	return findings;
}

/** The alternative that the document's `discriminator` names, or all. */
function tagged(step: Step, schema: Node, keyword: string, branches: readonly Finding[][]): readonly Finding[][] {
	const { discriminator } = schema;
	if (!isNode(discriminator) || !isNode(step.value)) return branches;
	const tag = step.value[String(discriminator.propertyName)];
	const mapped = isNode(discriminator.mapping) ? discriminator.mapping[String(tag)] : undefined;
	const index = listOf(schema[keyword]).findIndex((part) => {
		const reference = isNode(part) ? String(part.$ref) : "";
		return mapped === undefined
			? reference.endsWith(`/${String(tag)}`)
			: reference === mapped || reference.endsWith(`/${String(mapped)}`);
	});
	const chosen = branches[index];
	return chosen ? [chosen] : branches;
}
