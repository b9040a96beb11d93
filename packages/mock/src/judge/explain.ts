import { isNode, type Node } from "../document/document.ts";
import { pointerToken, readPointer, referencePointer } from "../document/json-pointer.ts";
import { alternativeFindings } from "./explain-alternatives.ts";
import { itemFindings, memberFindings } from "./explain-parts.ts";
import type { Finding } from "./finding.ts";
import { createLeafRules, toFinding } from "./leaf-rules.ts";
import { walkSchemas } from "./schema-walk.ts";
import type { Check, Step } from "./step.ts";
import type { Validator } from "./validator.ts";

/** Says which rules of the schema at a pointer a value breaks, one finding for each fault. */
export type Explain = (place: string, value: unknown) => Finding[];

// A schema that refers to itself without going down in the value.
const MAX_DEPTH = 2_000;

/**
 * Makes the explanation of a verdict. The validator reports the faults of all alternatives in one list and where a
 * reference was followed loses the place, so the schema is walked with the value once more.
 */
export function createExplain(document: Node, validator: Validator): Explain {
	const leafRules = createLeafRules(validator);
	const resources = resourcesOf(document);
	const check: Check = (step) => {
		const { schema, place, value, at, rule, depth } = step;
		if (schema === false) return [{ pointer: at, rule, message: "is not allowed", schema: place }];
		if (!isNode(schema) || depth > MAX_DEPTH) return [];
		const leaves = leafRules(schema, value, at, place);
		if (leaves.some((finding) => finding.rule === "type")) return leaves;
		const findings = [...reference(step, schema), ...leaves];
		findings.push(
			...alternativeFindings(check, step, schema),
			...memberFindings(check, step, schema),
			...itemFindings(check, step, schema),
		);
		return findings.length === 0 ? unevaluated(validator, step, schema) : findings;
	};
	const reference = (step: Step, { $ref }: Node): Finding[] => {
		if (typeof $ref !== "string") return [];
		const place = resources.get($ref) ?? referencePointer($ref);
		return check({ ...step, schema: readPointer(document, place), place, depth: step.depth + 1 });
	};
	return (place, value) =>
		withoutRepeats(check({ schema: readPointer(document, place), place, value, at: "", rule: "schema", depth: 0 }));
}

/** Schemas that have a name of their own. */
function resourcesOf(document: Node): Map<string, string> {
	const resources = new Map<string, string>();
	walkSchemas(document, ({ $id }, place) => {
		if (typeof $id === "string") resources.set($id, place);
	});
	return resources;
}

/** What no other keyword has looked at is known only to the validator; asked last, as other faults have it as a consequence. */
function unevaluated(validator: Validator, { place, value, at }: Step, schema: Node): Finding[] {
	if (!("unevaluatedProperties" in schema) && !("unevaluatedItems" in schema)) return [];
	const validate = validator.at(place);
	if (validate(value)) return [];
	return (validate.errors ?? []).map((error) => {
		const name: unknown = error.params.unevaluatedProperty;
		const finding = toFinding(error, at, place);
		return typeof name === "string"
			? { ...finding, pointer: `${finding.pointer}/${pointerToken(name)}`, message: "is not allowed" }
			: finding;
	});
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
	const seen = new Set<string>();
	return findings.filter(({ pointer, rule, message }) => {
		const key = JSON.stringify([pointer, rule, message]);
		return !seen.has(key) && seen.add(key);
	});
}
