import type { OutputUnit } from "@cfworker/json-schema";
import { escapeToken } from "../contract/pointer.ts";
import type { Oracles } from "./oracles.ts";

/** One place at which a value breaks a schema. */
export interface Breach {
	/** JSON Pointer to the value; for a member that is missing or must not be there, to that member. */
	readonly pointer: string;
	/** The keywords that are broken there; the one to name first. */
	readonly rules: readonly string[];
	/** Document pointer of the first of them. */
	readonly document: string;
	/** Other places that may be named for it, where several alternatives are as close. */
	readonly others?: readonly string[];
}

interface Fault {
	readonly pointer: string;
	readonly rule: string;
	/** Where the keyword stands on the way through the schema, with `$ref` as a step. */
	readonly location: string;
	/** Set when a value matches more than one alternative. */
	readonly matchesMany?: boolean;
	readonly others?: readonly string[];
}

/** The places at which a value breaks a schema, from what cfworker says of it: one entry for each place. */
export function breachesOf(oracles: Oracles, errors: readonly OutputUnit[]): Breach[] {
	const faults = withNamedRefusals(errors)
		.filter(({ keyword }) => !APPLICATORS.has(keyword))
		.map(toFault);
	const places = new Map<string, Fault[]>();
	for (const fault of withoutBranches(faults)) places.set(fault.pointer, [...(places.get(fault.pointer) ?? []), fault]);
	return [...places].map(([pointer, there]) => {
		const sorted = there.toSorted((a, b) => weight(a) - weight(b));
		const [first] = sorted;
		const others = sorted.flatMap((fault) => fault.others ?? []);
		return {
			pointer,
			rules: [...new Set(sorted.map(({ rule }) => rule))],
			document: oracles.locate(first?.location ?? ""),
			...(others.length > 0 ? { others } : {}),
		};
	});
}

/** Of a member that no schema allows, the library says only that; which keyword forbids it stands right before. */
function withNamedRefusals(errors: readonly OutputUnit[]): OutputUnit[] {
	return errors.map((error, index) => {
		const before = errors[index - 1];
		if (error.keyword !== "false" || !before) return error;
		return { ...error, keyword: `no ${before.keyword}`, keywordLocation: before.keywordLocation };
	});
}

// These only say that something below them is wrong.
const APPLICATORS = new Set([
	"$ref",
	"properties",
	"items",
	"prefixItems",
	"allOf",
	"if",
	"additionalItems",
	"additionalProperties",
	"unevaluatedProperties",
	"unevaluatedItems",
	"patternProperties",
	"dependentSchemas",
]);
const CHOICES = new Set(["anyOf", "oneOf"]);

/** Of several broken keywords at one place, the type is the reason for the others, and a choice is never the reason. */
function weight({ rule }: Fault): number {
	if (rule === "type") return 0;
	return CHOICES.has(rule) ? 2 : 1;
}

function toFault({ keyword, keywordLocation, instanceLocation, error }: OutputUnit): Fault {
	const pointer = instanceLocation.replace(/^#/, "");
	// The library misspells one keyword in its locations.
	const location = keywordLocation.replace(/^#/, "").replace("/dependantRequired", "/dependentRequired");
	const member = memberOf(keyword, error);
	return {
		pointer: member === undefined ? pointer : `${pointer}/${escapeToken(member)}`,
		rule: keyword.replace(/^no /, ""),
		location,
		...(keyword === "oneOf" && !error.includes("(0 matches)") ? { matchesMany: true } : {}),
	};
}

function memberOf(keyword: string, error: string): string | undefined {
	if (keyword === "required") return /^Instance does not have required property "(.*)"\.$/s.exec(error)?.[1];
	if (keyword === "dependentRequired") return /^Instance has ".*" but does not have "(.*)"\.$/s.exec(error)?.[1];
	return undefined;
}

/**
 * Of the branches of an `anyOf` or `oneOf` only the ones that were meant count: those that take the type of the value,
 * and of these the ones with the fewest faults. What two branches say of the same place is one breach.
 */
function withoutBranches(faults: readonly Fault[]): Fault[] {
	const outermost = faults.find(({ rule }) => CHOICES.has(rule));
	if (!outermost) return [...faults];
	const inside = faults.filter(({ location }) => location.startsWith(`${outermost.location}/`));
	const outside = faults.filter((fault) => fault !== outermost && !inside.includes(fault));
	if (outermost.matchesMany) return [...withoutBranches(outside), outermost];
	const branches = new Map<string, Fault[]>();
	for (const fault of inside) {
		const branch = fault.location.slice(outermost.location.length + 1).split("/")[0] ?? "";
		branches.set(branch, [...(branches.get(branch) ?? []), fault]);
	}
	const all = [...branches.values()].map(withoutBranches);
	const rightType = all.filter(
		(branch) => !branch.some(({ rule, pointer }) => rule === "type" && pointer === outermost.pointer),
	);
	const meant = rightType.length > 0 ? rightType : all;
	const fewest = Math.min(...meant.map((branch) => branch.length));
	const best = meant.filter((branch) => branch.length === fewest);
	return [...withoutBranches(outside), ...mergedBranches(outermost, best)];
}

/** Several alternatives that are as close count as one fault, at the choice, unless they agree on the place. */
function mergedBranches(choice: Fault, best: readonly (readonly Fault[])[]): Fault[] {
	const faults = best.flat();
	const places = [...new Set(faults.map(({ pointer }) => pointer))];
	if (places.length === 0) return [choice];
	if (best.length === 1) return faults;
	if (places.length === 1) return places[0] === choice.pointer ? [...faults, choice] : faults;
	return [
		{ ...choice, others: places },
		...faults.map(({ rule, location }) => ({ pointer: choice.pointer, rule, location })),
	];
}
