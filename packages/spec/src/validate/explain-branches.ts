import { isObject, type JsonObject, listOf } from "../json.ts";
import { closestBranch } from "./closest-branch.ts";
import type { Finding } from "./finding.ts";
import { broken, type Check, into, type Step } from "./step.ts";

/** What a value breaks of the keywords that apply other schemas to it as a whole. */
export function branchFindings(check: Check, step: Step, schema: JsonObject): Finding[] {
	const branches = (keyword: string) =>
		listOf(schema[keyword]).map((part, index) => check(into(step, keyword, part, { path: `/${keyword}/${index}` })));
	const findings = branches("allOf").flat();
	for (const keyword of ["anyOf", "oneOf"]) {
		if (!Array.isArray(schema[keyword])) continue;
		const found = branches(keyword);
		const matches = found.filter((one) => one.length === 0).length;
		if (matches === 0) {
			const parent = broken(step, keyword, "must match an alternative");
			findings.push(...closestBranch(tagged(step, schema, found), parent));
		} else if (keyword === "oneOf" && matches > 1) {
			findings.push(broken(step, keyword, `must match one alternative, matches ${matches}`));
		}
	}
	if ("not" in schema && check(into(step, "not", schema.not)).length === 0) {
		findings.push(broken(step, "not", "must not match what is excluded"));
	}
	if ("if" in schema) {
		const branch = check(into(step, "if", schema.if)).length === 0 ? "then" : "else";
		findings.push(...check(into(step, branch, schema[branch])));
	}
	return findings;
}

/** The branch that the discriminator names, or all. */
function tagged({ value }: Step, { discriminator }: JsonObject, found: readonly Finding[][]): readonly Finding[][] {
	if (!isObject(discriminator) || !isObject(value)) return found;
	const { propertyName, branches, otherwise } = discriminator;
	const tag = value[String(propertyName)];
	const index = isObject(branches) && Object.hasOwn(branches, String(tag)) ? branches[String(tag)] : otherwise;
	const chosen = found[Number(index)];
	return chosen ? [chosen] : found;
}
