import type { Parameter } from "@forter-orders/spec";
import { compareContent } from "./bodies.ts";
import { quote } from "./change.ts";
import { compareLifecycle } from "./lifecycle.ts";
import { type At, compareKeys, type Nodes, nodeAt, nodesAt, report, type WayAt } from "./nodes.ts";
import type { Pair } from "./pair.ts";
import { isSpeltAlike } from "./schema/members.ts";
import { compareSchemasAt } from "./schema/schemas.ts";

/** Compares the parameters of an operation. */
export function compareParameters(pair: Pair, where: string, base: Parameters, next: Parameters): void {
	const [before, after] = [byId(base), byId(next)];
	const won = new Map([...after].filter(([id]) => !before.has(id)));
	for (const [id, old] of before) if (!after.has(id)) removed(pair, where, old, won);
	for (const [, young] of won) {
		const [row, what] = young.required ? ["P1", "demanded"] : ["P2", "added"];
		report(pair, at(where, young), row, `the parameter is ${what}`, undefined, nodeAt(pair.next.spec, young.pointer));
	}
	for (const [id, old] of before) {
		const young = after.get(id);
		if (young) compareParameter(pair, at(where, old), old, young);
	}
}

type Parameters = readonly Parameter[];

function byId(parameters: Parameters): Map<string, Parameter> {
	return new Map(
		parameters.map((parameter) => {
			const { in: place, name } = parameter;
			return [`${place} ${place === "header" ? name.toLowerCase() : name}`, parameter];
		}),
	);
}

function removed(pair: Pair, where: string, old: Parameter, won: Map<string, Parameter>): void {
	const place = at(where, old);
	const found = [...won].find(([, other]) => isMoved(old, other, nodesAt(pair, old.pointer, other.pointer)));
	if (found === undefined) {
		// A path parameter that lost its name but not its place is told with the path.
		if (old.in !== "path") report(pair, place, "P4", "the parameter is gone", nodeAt(pair.base.spec, old.pointer));
		return;
	}
	const [id, young] = found;
	won.delete(id);
	if (old.in === "path" && young.in === "path") return void compareParameter(pair, place, old, young);
	const what = `the parameter became ${quote(young.name)} (${young.in})`;
	report(pair, place, "P5", what, ...nodesAt(pair, old.pointer, young.pointer), old.in === young.in ? "name" : "in");
}

function isMoved(old: Parameter, young: Parameter, [{ node: before }, { node: after }]: Nodes): boolean {
	if (old.in === "path" && young.in === "path") return true;
	return (
		isSpeltAlike(old.name, young.name) ||
		(old.in === young.in && before.description === after.description && before.description !== undefined)
	);
}

function compareParameter(pair: Pair, place: WayAt, base: Parameter, next: Parameter): void {
	const nodes = nodesAt(pair, base.pointer, next.pointer);
	compareWriting(pair, place, nodes, [base, next]);
	const required = next.required ? "P3.required" : "P3.optional";
	if (base.required !== next.required)
		report(pair, place, required, "whether it is required changed", ...nodes, "required");
	const empty = next.allowEmptyValue ? "P10.allowed" : "P10.refused";
	if (base.allowEmptyValue !== next.allowEmptyValue)
		report(pair, place, empty, "whether it may be empty changed", ...nodes, "allowEmptyValue");
	compareValues(pair, place, base, next);
}

const rows = { description: "L7", example: "L3", examples: "L3", "x-confidence": "L7" };
// Where they are absent they have a value all the same.
const written = ["style", "explode", "allowReserved"] as const;
const elsewhere = [
	"name",
	"in",
	"required",
	"allowEmptyValue",
	"deprecated",
	"x-sunset",
	"schema",
	"content",
	...written,
];

/** Compares how a parameter or a header is written, and what is said of it. */
export function compareWriting(
	pair: Pair,
	place: At,
	nodes: Nodes,
	[base, next]: readonly [Parameter, Parameter],
): void {
	compareKeys(pair, place, nodes, rows, elsewhere);
	for (const key of written.filter((name) => base[name] !== next[name]))
		report(pair, place, "P6", `${key} went from ${quote(base[key])} to ${quote(next[key])}`, ...nodes, key);
	compareLifecycle(pair, place, nodes);
}

/** Compares what the value of a parameter or a header has to fit. */
export function compareValues(pair: Pair, place: WayAt, base: Parameter, next: Parameter): void {
	if (base.media && next.media) return void compareContent(pair, place, [base.media], [next.media]);
	const { direction, where } = place;
	if (base.media || next.media)
		report(pair, place, "P6", "schema and content changed places", ...nodesAt(pair, base.pointer, next.pointer));
	else compareSchemasAt({ pair, direction, part: where, path: "" }, base.schema, next.schema);
}

function at(where: string, { name, in: place }: Parameter): WayAt {
	return { direction: "request", where: `${where}, ${place} parameter ${name}` };
}
