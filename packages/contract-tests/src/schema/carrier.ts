import type { Contract } from "../contract/contract.ts";
import { isValid, labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import { getAt, isContainer, pathsIn, setAt, without } from "./edit.ts";
import { MAP_KEY, type Place, placesOf } from "./places.ts";
import { sampleOf } from "./sample.ts";

/** A schema of the contract with all that is needed to build values for it. */
export interface Workshop {
	readonly contract: Contract;
	/** Document pointer of the schema. */
	readonly schema: string;
	readonly places: readonly Place[];
	/** The smallest valid value that is known: an example cut down to what must be there. */
	readonly base: unknown;
}

/** Makes the workshop of a schema from an example of it, or without one from a sample. */
export function openWorkshop(contract: Contract, schema: string, examples: readonly unknown[]): Workshop {
	const places = placesOf(contract.document, schema);
	const oracles = oraclesFor(contract, schema);
	const example = examples.find((value) => isValid(oracles, value));
	const sample = places[0]?.alternatives.map((parts) => sampleOf(contract.document, parts)) ?? [];
	const start = example ?? sample.find((value) => isValid(oracles, value)) ?? sample[0];
	return { contract, schema, places, base: shrink(start, (value) => isValid(oracles, value)) };
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
	if (place.tokens.length === 0) return structuredClone(value);
	const body = structuredClone(workshop.base);
	const chain = chainTo(place);
	let node: unknown = body;
	for (const [index, step] of chain.entries()) {
		const next = chain[index + 1];
		if (!isContainer(node)) return undefined;
		const token = tokenOf(step);
		if (next === undefined) setAt(node, token, structuredClone(value));
		else if (!carries(getAt(node, token), next)) setAt(node, token, containerFor(workshop, step, next));
		node = getAt(node, token);
	}
	const { document } = workshop.contract;
	return repaired(workshop, body, ({ alternatives: [parts = []] }) => sampleOf(document, parts));
}

/** The member or entry that a place has in a carrier. */
export function tokenOf({ tokens }: Place): string {
	return tokens.at(-1) === MAP_KEY ? MAP_KEY : (tokens.at(-1) ?? "");
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

/** Whether a value is of the shape in which the next place can be; one of several shapes is made anew. */
function carries(value: unknown, next: Place): boolean {
	const wantsList = /^(?:\*|\d+)$/.test(next.tokens.at(-1) ?? "");
	return isContainer(value) && Array.isArray(value) === wantsList && next.parentAlternative === 0;
}

function containerFor({ contract }: Workshop, step: Place, next: Place): unknown {
	const parts = step.alternatives[next.parentAlternative] ?? [];
	const sample = sampleOf(contract.document, parts);
	if (isContainer(sample)) return sample;
	return /^(?:\*|\d+)$/.test(next.tokens.at(-1) ?? "") ? [] : {};
}

const MAX_REPAIRS = 8;

/** Adds to a body what its other members make necessary, such as the currency of an amount. */
export function repaired(workshop: Workshop, body: unknown, make: (place: Place) => unknown): unknown {
	const oracles = oraclesFor(workshop.contract, workshop.schema);
	for (let round = 0; round < MAX_REPAIRS; round += 1) {
		// The faster validator alone can tell that nothing is missing.
		if (!oracles.ajv(body)?.some(({ keyword }) => isPresenceRule(keyword))) return body;
		const label = labelOf(oracles, body);
		const breaches = label.verdict === "invalid" ? label.breaches : [];
		const missing = breaches.filter(({ rules }) => rules.some(isPresenceRule));
		if (missing.length === 0) return body;
		for (const { pointer } of missing) addMember(workshop, body, pointer, make);
	}
	return body;
}

function isPresenceRule(keyword: string): boolean {
	return /required$/i.test(keyword);
}

function addMember(workshop: Workshop, body: unknown, pointer: string, make: (place: Place) => unknown): void {
	const path = pointer.split("/").slice(1);
	const place = placeAt(workshop, path);
	let node: unknown = body;
	for (const token of path.slice(0, -1)) node = getAt(node, token);
	if (isContainer(node) && place) setAt(node, path.at(-1) ?? "", make(place));
}

/** The place that names in a value lead to. */
export function placeAt({ places }: Workshop, path: readonly string[]): Place | undefined {
	return places.find(
		({ tokens }) =>
			tokens.length === path.length &&
			tokens.every((token, index) => token === path[index] || (token === "*" && /^\d+$/.test(path[index] ?? ""))),
	);
}
