import {
	branchesOf,
	type Direction,
	isObject,
	objectOf,
	repairMissing,
	type SampleSource,
	sampleEntry,
	valueJudgeOf,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { getAt, isContainer, pathsIn, setAt, without } from "./edit.ts";
import { isEntry, type Place } from "./places.ts";
import { sampled } from "./sampled.ts";

/** A schema of the contract with all that is needed to build values for it. */
export interface Workshop extends SampleSource {
	readonly contract: Contract;
	/** Document pointer of the schema. */
	readonly schema: string;
	readonly places: readonly Place[];
	/** The smallest valid value that is known: an example cut down to what must be there. */
	readonly base: unknown;
	/** Whether that value is valid; some schemas take nothing, and of others no value was found. */
	readonly isUsable: boolean;
}

/** What a workshop is made of. */
export interface WorkshopParts {
	readonly contract: Contract;
	readonly direction: Direction;
	readonly schema: string;
	readonly places: readonly Place[];
	/** Examples of the whole, and a sample in their place. */
	readonly values: readonly unknown[];
}

/** Makes the workshop of a schema from an example of it, or without one from a sample. */
export function openWorkshop({ contract, direction, schema, places, values }: WorkshopParts): Workshop {
	const { spec } = contract;
	const judge = valueJudgeOf(spec, direction);
	const start = values.find((value) => judge.accepts(schema, value));
	const isUsable = start !== undefined;
	const base = isUsable ? shrink(start, (value) => judge.accepts(schema, value)) : values[0];
	return { contract, spec, direction, schema, places, base, isUsable };
}

/** Takes away from a value what can go while it passes. */
function shrink(value: unknown, passes: (value: unknown) => boolean): unknown {
	let smallest = value;
	// From the outside in, so that whole branches go at once.
	for (const path of pathsIn(value).sort(
		(a, b) => a.length - b.length || (b.at(-1) ?? "").localeCompare(a.at(-1) ?? "", "en", { numeric: true }),
	)) {
		const smaller = without(smallest, path);
		if (JSON.stringify(smaller) !== JSON.stringify(smallest) && passes(smaller)) smallest = smaller;
	}
	return smallest;
}

/** A copy of the base in which a place is there, with what it needs around it; `undefined` when none was found. */
export function carrierOf(workshop: Workshop, place: Place, value: unknown): unknown {
	const chain = chainTo(place);
	const [first] = chain;
	if (first === undefined) return structuredClone(value);
	return built(workshop, baseFor(workshop, place, chain, first), chain, value);
}

const bases = new WeakMap<Place, unknown>();

/** What a place is put into: a value of the branch that has it, in which a sample at the place keeps the schema. */
function baseFor(workshop: Workshop, place: Place, chain: readonly Place[], first: Place): unknown {
	if (bases.has(place)) return bases.get(place);
	const judge = valueJudgeOf(workshop.spec, workshop.direction);
	const own = isOfBranch(workshop, workshop.base, first) ? workshop.base : containerFor(workshop, first);
	// What stands in a list may be needed there.
	const longer = Array.isArray(own) ? [[own[0], ...own]] : [];
	const others = [
		...longer,
		...(first.parent?.branches ?? []).map((parts) => sampled(workshop, parts)).filter(isContainer),
	];
	const value = sampled(workshop, place.branches[0] ?? []);
	const found = [own, ...others].find((base) => judge.accepts(workshop.schema, built(workshop, base, chain, value)));
	bases.set(place, found ?? own);
	return found ?? own;
}

function built(workshop: Workshop, base: unknown, chain: readonly Place[], value: unknown): unknown {
	const body = structuredClone(base);
	let node: unknown = body;
	for (const [index, step] of chain.entries()) {
		const next = chain[index + 1];
		if (!isContainer(node)) return undefined;
		const token = step.tokens.at(-1) ?? "";
		if (Array.isArray(node)) fill(workshop, node, step);
		if (next === undefined) setAt(node, token, structuredClone(value));
		else if (!carries(workshop, getAt(node, token), next)) setAt(node, token, containerFor(workshop, next));
		node = getAt(node, token);
	}
	return repairMissing(workshop, workshop.schema, body, ({ spec }, schemas) =>
		sampled(workshop, branchesOf(spec, schemas)[0] ?? []),
	);
}

/** Puts in the entries that stand before one with a place of its own. */
function fill(workshop: Workshop, list: unknown[], { tokens, parent, parentBranch }: Place): void {
	const parts = parent?.branches[parentBranch] ?? [];
	for (let index = list.length; index < Number(tokens.at(-1)); index += 1)
		list.push(sampleEntry(workshop, parts, index));
}

/** The place of a member of what stands at another. */
export function childOf({ places }: Workshop, place: Place, name: string): Place | undefined {
	return places.find(({ parent, tokens }) => parent?.name === place.name && tokens.at(-1) === name);
}

/** The names that lead to a place in a carrier. */
export function pathOf({ tokens }: Place): string[] {
	return tokens.map((token) => (token === "*" ? "0" : token));
}

function chainTo(place: Place): Place[] {
	const chain: Place[] = [];
	for (let at: Place | undefined = place; at?.parent; at = at.parent) chain.unshift(at);
	return chain;
}

/** Whether a place can be in a value: it is a list for an entry, and of the branch that has the place. */
function carries(workshop: Workshop, value: unknown, next: Place): boolean {
	return isContainer(value) && Array.isArray(value) === isEntry(next) && isOfBranch(workshop, value, next);
}

function isOfBranch({ spec, direction }: Workshop, value: unknown, next: Place): boolean {
	const { parent, parentBranch } = next;
	const judge = valueJudgeOf(spec, direction);
	const parts = parent?.branches[parentBranch] ?? [];
	const isTaken = parts.every(({ pointer, conditional }) => conditional || judge.accepts(pointer, value));
	return isTaken && conditionsFor(next).every((pointer) => judge.accepts(pointer, value));
}

/** The conditions that must hold for a place to be described: it stands in what `then` adds. */
function conditionsFor({ parent, parentBranch, schemas }: Place): string[] {
	const parts = parent?.branches[parentBranch] ?? [];
	return parts
		.filter(
			({ pointer, schema }) => schema.if !== undefined && schemas.some((one) => one.startsWith(`${pointer}/then/`)),
		)
		.map(({ pointer }) => `${pointer}/if`);
}

function containerFor(workshop: Workshop, next: Place): unknown {
	const sample = sampled(workshop, next.parent?.branches[next.parentBranch] ?? []);
	const held = conditionsFor(next).map((pointer) => sampled(workshop, branchesOf(workshop.spec, [pointer])[0] ?? []));
	if (isObject(sample)) return Object.fromEntries([sample, ...held].flatMap((one) => Object.entries(objectOf(one))));
	if (isContainer(sample)) return sample;
	return isEntry(next) ? [] : {};
}
