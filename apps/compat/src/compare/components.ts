import { canonicalSchema } from "../canonical/schema.ts";
import { shapeOf } from "../canonical/shape.ts";
import { placeOf, type Source } from "../canonical/source.ts";
import { type Json, recordOf, stable } from "../json.ts";
import { type Pair, quote } from "./change.ts";
import { compareKeys, nodeAt, nodesOf, report } from "./nodes.ts";

// The names of these are names in the generated types.
const named = ["schemas", "parameters", "requestBodies", "responses", "headers", "pathItems", "callbacks", "links"];

/** Compares what the document keeps for use by name. */
export function compareComponents(pair: Pair, base: Json, next: Json): void {
	const [old, young] = [nodeAt(pair.base, base, "components") ?? {}, nodeAt(pair.next, next, "components") ?? {}];
	for (const kind of named) compareNames(pair, kind, old, young);
	compareSchemes(pair, old, young);
	compareIdle(pair, old, young);
}

function compareNames(pair: Pair, kind: string, base: Json, next: Json): void {
	const at = { direction: "both", where: `components/${kind}` } as const;
	const [before, after] = [nodesOf(pair.base, base, kind), nodesOf(pair.next, next, kind)];
	for (const [name, node] of before)
		if (!after.has(name)) report(pair, at, "L6.removed", `${quote(name)} is gone`, node, undefined);
	for (const [name, node] of after)
		if (!before.has(name)) report(pair, at, "L6.added", `${quote(name)} is added`, undefined, node);
}

function compareSchemes(pair: Pair, base: Json, next: Json): void {
	const kind = "securitySchemes";
	const at = { direction: "request", where: `components/${kind}` } as const;
	const [before, after] = [nodesOf(pair.base, base, kind), nodesOf(pair.next, next, kind)];
	const used = new Set([...schemesIn(pair.base), ...schemesIn(pair.next)]);
	for (const [name, old] of before) {
		const young = after.get(name);
		if (young === undefined) report(pair, at, used.has(name) ? "S3" : "S8", `${quote(name)} is gone`, old, undefined);
		else {
			const row = used.has(name) ? "S6" : "S8";
			const keys = ["type", "scheme", "in", "name", "flows", "openIdConnectUrl"];
			const rows = Object.fromEntries(keys.map((key) => [key, row]));
			compareKeys(pair, at, plain(pair.base, old), plain(pair.next, young), {
				...rows,
				description: "L7",
				bearerFormat: "L7",
			});
		}
	}
	for (const [name, young] of after)
		if (!before.has(name)) report(pair, at, "S8", `${quote(name)} is added`, undefined, young);
}

// Names of headers and of schemes are compared without regard to case.
function plain(source: Source, node: Json): Json {
	const copy: Json = { ...node };
	if (node.in === "header") copy.name = String(node.name).toLowerCase();
	if (node.type === "http") copy.scheme = String(node.scheme).toLowerCase();
	source.origins.set(copy, placeOf(source, node));
	return copy;
}

function schemesIn({ document }: Source): string[] {
	const texts = JSON.stringify({ security: document.security, paths: document.paths }, (key, value) =>
		key === "examples" || key === "x-codeSamples" ? undefined : value,
	);
	const names = Object.keys(recordOf(recordOf(document.components).securitySchemes));
	return names.filter((name) => texts.includes(`${JSON.stringify(name)}:`));
}

// A schema that no operation reaches is no part of the wire, but of the types.
function compareIdle(pair: Pair, base: Json, next: Json): void {
	const at = { direction: "both", where: "components/schemas" } as const;
	for (const name of Object.keys(recordOf(base.schemas))) {
		if (recordOf(next.schemas)[name] === undefined) continue;
		const pointer = `#/components/schemas/${name}`;
		if (pair.base.schemas.has(pointer) && pair.next.schemas.has(pointer)) continue;
		const [old, young] = [pair.base, pair.next].map((source) => canonicalSchema(source, { $ref: pointer }, pointer));
		if (old === undefined || young === undefined || stable(old) === stable(young)) continue;
		const row = shapeOf(old) === shapeOf(young) ? "L7" : "L6.changed";
		report(pair, at, row, `${quote(name)} is changed, which no operation uses`, old, young);
	}
}
