import { isObject, objectOf } from "../json.ts";
import type { SchemaStore, StoredSchema } from "../schema/store.ts";
import { branchFindings } from "./explain-branches.ts";
import { itemFindings, memberFindings } from "./explain-parts.ts";
import { unevaluatedFindings } from "./explain-unevaluated.ts";
import type { Finding } from "./finding.ts";
import { createLeafFindings, memberIn, toFinding } from "./leaf-findings.ts";
import type { Check, Step } from "./step.ts";
import { createValidator } from "./validator.ts";

/** Says which keywords of a schema of the store a value breaks, one finding for each fault. */
export type Explain = (schema: StoredSchema, value: unknown) => Finding[];

// The store refuses schemas that contain themselves without going down; a value is as deep as it is.
const MAX_DEPTH = 3_000;

/**
 * Makes the explanation of a verdict. The validator reports the errors of all branches in one list and loses the place
 * where a reference was followed, so the schema is walked with the value once more.
 */
export function createExplain(store: SchemaStore): Explain {
	const validator = createValidator(store, { allErrors: true });
	const leaves = createLeafFindings(validator);
	const findingsAt = (step: Step, check: Check, follow: Check): Finding[] => {
		const { schema, location, value, at, keyword, depth } = step;
		if (schema === false) return [{ pointer: at, keyword, message: "is not allowed", schema: location }];
		if (!isObject(schema) || depth > MAX_DEPTH) return [];
		const own = leaves(schema, value, at, location);
		if (own.some((finding) => finding.keyword === "type")) return own;
		const findings = [
			...(typeof schema.$ref === "string" ? follow({ ...step, schema: schema.$ref, depth: depth + 1 }) : []),
			...own,
			...branchFindings(check, step, schema),
			...memberFindings(check, step, schema),
			...itemFindings(check, step, schema),
		];
		// Asked last, as other faults have it as a consequence.
		return findings.length === 0 ? unevaluatedFindings(check, validator, step, schema) : findings;
	};
	const createCheck = (): Check => {
		const follow = once((step) => check(stepAt(store.byId(String(step.schema)), step)));
		const check: Check = (step) => findingsAt(step, check, follow);
		return check;
	};
	return (schema, value) => {
		const validate = validator.by(schema.id);
		if (validate(value)) return [];
		const errors = validate.errors ?? [];
		const faulty = new Set(
			errors.flatMap(({ instancePath, params }) => pointersTo(`${instancePath}${memberIn(params)}`)),
		);
		const findings = withoutRepeats(
			createCheck()(stepAt(schema, { value, at: "", keyword: "schema", depth: 0, faulty })),
		);
		if (findings.length > 0) return findings;
		// A keyword that the explanation does not know: the validator's own words are better than none.
		return errors.map((error) => toFinding(error, objectOf(schema.schema), "", schema.pointer));
	};
}

/** Many schemas may refer to the same one for the same part of a value, which is looked at once. */
function once(check: Check): Check {
	const known = new Map<string, { readonly step: Step; readonly findings: Finding[] }[]>();
	return (step) => {
		const looks = known.get(step.at) ?? [];
		const found = looks.find((look) => isSameLook(look.step, step));
		if (found) return found.findings;
		const findings = withoutRepeats(check(step));
		looks.push({ step, findings });
		known.set(step.at, looks);
		return findings;
	};
}

/** Whether two steps at one place look for the same; the name of a member stands at the place of the member. */
function isSameLook(one: Step, other: Step): boolean {
	return (
		one.schema === other.schema &&
		one.value === other.value &&
		one.keyword === other.keyword &&
		one.faulty === other.faulty
	);
}

/** A JSON Pointer and those above it. */
function pointersTo(pointer: string): string[] {
	const tokens = pointer.split("/");
	return tokens.map((_, index) => tokens.slice(0, index + 1).join("/"));
}

function stepAt({ pointer, schema }: StoredSchema, rest: Omit<Step, "location" | "schema">): Step {
	return { ...rest, schema, location: pointer };
}

function withoutRepeats(findings: Finding[]): Finding[] {
	if (findings.length < 2) return findings;
	const seen = new Set<string>();
	return findings.filter(({ pointer, keyword, message }) => {
		const key = JSON.stringify([pointer, keyword, message]);
		return !seen.has(key) && seen.add(key);
	});
}
