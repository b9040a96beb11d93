import { type Media, type Operation, parseMediaType, pickMediaType, sameJson } from "@forter-orders/spec";
import { quote } from "./change.ts";
import { compareKeys, compareNames, membersOfBoth, type Nodes, nodeAt, nodesAt, report, type WayAt } from "./nodes.ts";
import type { Pair } from "./pair.ts";
import { compareSchemasAt } from "./schema/schemas.ts";

/** Compares what an operation takes. */
export function compareRequestBody(pair: Pair, where: string, base: Operation, next: Operation): void {
	const at = { direction: "request", where: `${where}, request` } as const;
	if (base.body === undefined && next.body === undefined) return;
	const old = base.body && nodeAt(pair.base.spec, base.body.pointer);
	const young = next.body && nodeAt(pair.next.spec, next.body.pointer);
	const [was, is] = [old, young].map((body) => body?.node.required === true);
	if (!old || !base.body)
		return void report(pair, at, is ? "M1.required" : "M1.optional", "a body is taken", base, young);
	if (!young || !next.body) return void report(pair, at, "M3", "no body is taken any more", old, next);
	compareKeys(pair, at, [old, young], { description: "L7" }, ["required", "content"]);
	if (was !== is)
		report(pair, at, is ? "M2.required" : "M2.optional", "whether it is required changed", old, young, "required");
	compareContent(pair, at, base.body.media, next.body.media);
}

/** Compares the media types of a body. */
export function compareContent(pair: Pair, at: WayAt, base: readonly Media[], next: readonly Media[]): void {
	const twice = new Set([...repeated(base.map(typeOf)), ...repeated(next.map(typeOf))]);
	const [before, after] = [byType(base, twice), byType(next, twice)];
	const won = new Map([...after].filter(([type]) => !before.has(type)));
	for (const [type, old] of before) {
		const young = after.get(type);
		if (young) {
			compareMedia(pair, { ...at, where: before.size > 1 ? `${at.where} (${type})` : at.where }, old, young);
			continue;
		}
		const [other, media] = [...won].find(([candidate]) => takes(candidate, type) || takes(type, candidate)) ?? [];
		const node = nodeAt(pair.base.spec, old.pointer);
		if (other !== undefined && media) {
			won.delete(other);
			const row = takes(other, type) ? "M6.widened" : "M6.narrowed";
			report(pair, at, row, `${type} became ${other}`, node, nodeAt(pair.next.spec, media.pointer));
			compareMedia(pair, at, old, media);
		} else report(pair, at, "M5", `${type} is gone`, node, undefined);
	}
	for (const [type, young] of won)
		report(pair, at, "M4", `${type} is added`, undefined, nodeAt(pair.next.spec, young.pointer));
}

function byType(content: readonly Media[], twice: ReadonlySet<string>): Map<string, Media> {
	return new Map(
		content.map((media) => {
			const type = typeOf(media);
			return [twice.has(type) ? media.mediaType : type, media];
		}),
	);
}

// What a text is encoded in is another question, unless it is all that tells two types apart.
function typeOf({ mediaType }: Media): string {
	const { name, parameters } = parseMediaType(mediaType) ?? { name: mediaType, parameters: {} };
	const others = Object.entries(parameters).filter(([key]) => key !== "charset");
	return [name, ...others.map(([key, value]) => `${key}=${value}`).sort()].join("; ");
}

function repeated(types: readonly string[]): string[] {
	return types.filter((type, index) => types.indexOf(type) !== index);
}

function takes(range: string, type: string): boolean {
	const given = parseMediaType(type);
	return range.includes("*") && given !== undefined && pickMediaType([{ mediaType: range }], given) !== undefined;
}

function compareMedia(pair: Pair, at: WayAt, base: Media, next: Media): void {
	const nodes = nodesAt(pair, base.pointer, next.pointer);
	const rows = { example: "L3", encoding: "M8", prefixEncoding: "M8", itemEncoding: "M8" };
	compareKeys(pair, at, nodes, rows, ["schema", "itemSchema", "examples"]);
	compareExamples(pair, at, nodes);
	for (const [key, path] of [["schema", ""] as const, ["itemSchema", "/*"] as const]) {
		const [before, after] = [base[key], next[key]];
		const what = key === "schema" ? "the body" : "each item of the body";
		if (before !== undefined && after !== undefined)
			compareSchemasAt({ pair, ...at, part: at.where, path }, before, after);
		else if (after !== undefined) report(pair, at, "M7.added", `${what} has to fit a schema`, ...nodes, key);
		else if (before !== undefined) report(pair, at, "M7.removed", `${what} may be anything`, ...nodes, key);
	}
}

// Users of the mock ask for an example by its name.
function compareExamples(pair: Pair, at: WayAt, nodes: Nodes): void {
	const kept = compareNames(
		membersOfBoth(pair, nodes, "examples"),
		(name, node) => report(pair, at, "L4", `the example ${quote(name)} is gone`, node),
		(name, node) => report(pair, at, "L3", `the example ${quote(name)} is added`, undefined, node),
	);
	for (const [name, old, young] of kept)
		if (!sameJson(old.node, young.node)) report(pair, at, "L3", `the example ${quote(name)} is changed`, old, young);
}
