import { escapeToken, objectOf, type Spec, sameJson } from "@forter-orders/spec";
import { verdictOn } from "../judgement.ts";
import { quote } from "./change.ts";
import { reachedFrom } from "./links.ts";
import { type At, compareKeys, compareNames, membersOfBoth, type Node, type Nodes, nodesAt, report } from "./nodes.ts";
import { createPairWithin, type Pair } from "./pair.ts";
import { compareSchemasAt, compareWaiting } from "./schema/schemas.ts";

// The names of these are names in the generated types.
const named = ["schemas", "parameters", "requestBodies", "responses", "headers", "pathItems", "callbacks", "links"];

/** Compares what the document keeps for use by name. */
export function compareComponents(pair: Pair): void {
	const nodes = nodesAt(pair, "/components");
	for (const kind of named) compareKind(pair, kind, nodes);
	compareSchemes(pair, nodes);
	compareIdle(pair, nodes);
}

function compareKind(pair: Pair, kind: string, nodes: Nodes): void {
	const at: At = { direction: "both", where: `components/${kind}` };
	compareNames(
		membersOfBoth(pair, nodes, kind),
		(name, node) => report(pair, at, "L6.removed", `${quote(name)} is gone`, node),
		(name, node) => report(pair, at, "L6.added", `${quote(name)} is added`, undefined, node),
	);
}

function compareSchemes(pair: Pair, nodes: Nodes): void {
	const kind = "securitySchemes";
	const at: At = { direction: "request", where: `components/${kind}` };
	const used = new Set([...schemesIn(pair.base.spec), ...schemesIn(pair.next.spec)]);
	const kept = compareNames(
		membersOfBoth(pair, nodes, kind),
		(name, node) => report(pair, at, used.has(name) ? "S3" : "S8", `${quote(name)} is gone`, node),
		(name, node) => report(pair, at, "S8", `${quote(name)} is added`, undefined, node),
	);
	const keys = ["type", "scheme", "in", "name", "flows", "openIdConnectUrl", "oauth2MetadataUrl"];
	for (const [name, old, young] of kept) {
		const rows = Object.fromEntries(keys.map((key) => [key, used.has(name) ? "S6" : "S8"]));
		compareKeys(pair, at, [plain(old), plain(young)], { ...rows, description: "L7", bearerFormat: "L7" });
	}
}

// Names of headers and of schemes are compared without regard to case.
function plain({ pointer, node }: Node): Node {
	const name = node.in === "header" ? { name: String(node.name).toLowerCase() } : {};
	const scheme = node.type === "http" ? { scheme: String(node.scheme).toLowerCase() } : {};
	return { pointer, node: { ...node, ...name, ...scheme } };
}

function schemesIn({ operations }: Spec): string[] {
	return operations.flatMap(({ security }) => security.flat().map(({ name }) => name));
}

// A schema that no operation reaches is no part of the wire, but of the types.
function compareIdle(pair: Pair, [base, next]: Nodes): void {
	const at: At = { direction: "both", where: "components/schemas" };
	const [used, isUsed] = [pair.base, pair.next].map(({ links }) => reachedFrom(links, ["/paths", "/webhooks"]));
	for (const name of Object.keys(objectOf(base.node.schemas))) {
		const pointer = `/components/schemas/${escapeToken(name)}`;
		const nodes = nodesAt(pair, pointer);
		if (objectOf(next.node.schemas)[name] === undefined || (used?.has(pointer) && isUsed?.has(pointer))) continue;
		// What it refers to is told where that stands.
		if (sameJson(nodes[0].node, nodes[1].node)) continue;
		// In a comparison of its own, as it is told in one line.
		const alone = createPairWithin(pair);
		for (const direction of ["request", "response"] as const)
			compareSchemasAt({ pair: alone, direction, part: name, path: "" }, pointer, pointer);
		compareWaiting(alone);
		if (alone.changes.length === 0) continue;
		const row = alone.changes.every((change) => verdictOn(change) === "D") ? "L7" : "L6.changed";
		report(pair, at, row, `${quote(name)} is changed, which no operation uses`, ...nodes);
	}
}
