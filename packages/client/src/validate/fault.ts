import { expectation } from "./expectation.ts";
import type { Finding } from "./validator.ts";

/** One thing that is wrong: the place, the rule, and what would have been right. */
export interface Fault {
	/** JSON Pointer to the value, or to where it is missing. */
	readonly pointer: string;
	readonly rule: string;
	readonly expected: readonly string[];
}

/**
 * Makes one fault of each thing that is wrong. A validator says more: it reports every branch of an `anyOf`, the
 * keywords that a value of the wrong type breaks besides, and an `if` whose branch has been reported already.
 */
export function faultsOf(findings: readonly Finding[]): Fault[] {
	const faults: Fault[] = [];
	for (const finding of findings) {
		const { instancePath, keyword } = finding;
		if (keyword === "anyOf" || keyword === "oneOf") {
			faults.push(...bestOf(takeWithin(faults, instancePath), toFault(finding)));
		} else if (keyword !== "if" || !faults.some(({ pointer }) => isWithin(pointer, instancePath))) {
			faults.push(toFault(finding));
		}
	}
	const wrongTypes = new Set(faults.filter(({ rule }) => rule === "type").map(({ pointer }) => pointer));
	return merged(faults.filter(({ pointer, rule }) => rule === "type" || !wrongTypes.has(pointer)));
}

function toFault({ instancePath, keyword, params }: Finding): Fault {
	const missing = params.missingProperty;
	const member = typeof missing === "string" ? `/${missing.replaceAll("~", "~0").replaceAll("/", "~1")}` : "";
	return { pointer: instancePath + member, rule: keyword, expected: [expectation(keyword, params)] };
}

/** The validator reports the branches right before the keyword that holds them. */
function takeWithin(faults: Fault[], place: string): Fault[] {
	return faults.splice(faults.findLastIndex(({ pointer }) => !isWithin(pointer, place)) + 1);
}

/** Of the branches, those that take a value of this type; of one that none takes, the types that they would take. */
function bestOf(branches: readonly Fault[], parent: Fault): readonly Fault[] {
	const meant = branches.filter(({ pointer, rule }) => rule !== "type" || pointer !== parent.pointer);
	const best = meant.length > 0 ? meant : branches;
	return best.length > 0 ? best : [parent];
}

/** Faults of the same place and rule are one, with every expectation. */
function merged(faults: readonly Fault[]): Fault[] {
	const byPlace = new Map<string, Fault>();
	for (const fault of faults) {
		const key = `${fault.rule} ${fault.pointer}`;
		const expected = [...(byPlace.get(key)?.expected ?? []), ...fault.expected];
		byPlace.set(key, { ...fault, expected: [...new Set(expected)] });
	}
	return [...byPlace.values()];
}

function isWithin(pointer: string, place: string): boolean {
	return pointer === place || pointer.startsWith(`${place}/`);
}
