import { branchesOf, isObject, listOf, type Part, valueJudgeOf } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { type Candidate, candidateName } from "./candidates.ts";

/** The body that a payload most likely is. */
export interface Detected {
	readonly candidate: Candidate;
	/** Others that fit as well. */
	readonly others: readonly Candidate[];
}

/** Why no body of the contract was recognised; a sentence. */
export interface Unrecognised {
	readonly reason: string;
}

interface Fit {
	readonly candidate: Candidate;
	/** Members at the top that the schema has. */
	readonly known: readonly string[];
	readonly unknown: readonly string[];
	/** Required members that are there. */
	readonly required: number;
	/** Whether each known member is described with low confidence only. */
	readonly isGuess: boolean;
	readonly valid: boolean;
}

/** A body is recognised when the contract has at least this share of its members. */
const MIN_SHARE = 0.5;

/** Finds the body that has the members of a payload; values do not count, since they may be what is wrong. */
export function detect(contract: Contract, candidates: readonly Candidate[], value: unknown): Detected | Unrecognised {
	if (!isObject(value)) {
		const kind = Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`;
		return { reason: `it is ${kind}, and nothing in it says of which body; give --operation and --side` };
	}
	const names = Object.keys(value);
	if (names.length === 0) return { reason: "an empty object may be any body; give --operation and --side" };
	const fits = candidates.map((candidate) => fitOf(contract, candidate, value, names)).sort(byFit);
	const [best, ...rest] = fits;
	if (!best || best.known.length / names.length < MIN_SHARE) {
		return { reason: "no operation has a body with most of its members" };
	}
	if (best.isGuess && best.unknown.length > 0) {
		return {
			reason:
				`it resembles ${candidateName(best.candidate)}, but what they share (${listed(best.known)}) is described with low ` +
				`confidence and ${listed(best.unknown)} is not: probably a body of another API version`,
		};
	}
	const others = rest.filter((fit) => byFit(best, fit) === 0).map(({ candidate }) => candidate);
	return { candidate: best.candidate, others };
}

function fitOf({ spec }: Contract, candidate: Candidate, value: unknown, names: readonly string[]): Fit {
	const { side, media } = candidate;
	const judge = valueJudgeOf(spec, side);
	const parts = branchesOf(spec, [media.schema]).flat();
	const known = names.filter((name) => partsWith(parts, name).length > 0);
	const required = new Set(parts.flatMap(({ schema }) => listOf(schema.required)));
	return {
		candidate,
		known,
		unknown: names.filter((name) => !known.includes(name)),
		required: names.filter((name) => required.has(name)).length,
		isGuess: known.every((name) => partsWith(parts, name).every((member) => member["x-confidence"] === "low")),
		valid: known.length > 0 && !judge.fault(media.schema) && judge.accepts(media.schema, value),
	};
}

function partsWith(parts: readonly Part[], name: string): Readonly<Record<string, unknown>>[] {
	return parts.flatMap(({ schema }) => {
		const { properties } = schema;
		const member = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
		return isObject(member) ? [member] : [];
	});
}

/** More known members first, then what has more of what is required, then what is valid. */
function byFit(a: Fit, b: Fit): number {
	return b.known.length - a.known.length || b.required - a.required || Number(b.valid) - Number(a.valid);
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, 4).map((name) => `\`${name}\``);
	return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}
