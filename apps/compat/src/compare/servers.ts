import { isObject, listOf, parseTemplate } from "@forter-orders/spec";
import { quote } from "./change.ts";
import { type At, compareKeys, membersOfBoth, type Node, type Nodes, report } from "./nodes.ts";
import type { Pair } from "./pair.ts";

/** Compares the hosts that a node names. */
export function compareServers(pair: Pair, at: At, [base, next]: Nodes): void {
	const won = new Set(serversOf(next));
	for (const old of serversOf(base)) {
		const young = [...won].find((server) => shape(server) === shape(old));
		if (young === undefined) {
			report(pair, at, "O11", `the server ${quote(old.node.url)} is gone`, old, undefined, "url");
			continue;
		}
		won.delete(young);
		compareServer(pair, at, [old, young]);
	}
	for (const young of won)
		report(pair, at, "O12", `the server ${quote(young.node.url)} is added`, undefined, young, "url");
}

function serversOf({ pointer, node }: Node): Node[] {
	return listOf(node.servers).flatMap((server, index) =>
		isObject(server) ? [{ pointer: `${pointer}/servers/${index}`, node: server }] : [],
	);
}

// The name of a variable is ours; callers see the host.
function shape({ node }: Node): string {
	return parseTemplate(String(node.url).replace(/\/$/, "")).fill(() => "{}");
}

function compareServer(pair: Pair, at: At, nodes: Nodes): void {
	compareKeys(pair, at, nodes, { description: "L7", name: "L7" }, ["url", "variables"]);
	const [before, after] = membersOfBoth(pair, nodes, "variables");
	const [names, newNames] = nodes.map(({ node }) => parseTemplate(String(node.url)).names);
	for (const [index, name] of names?.entries() ?? []) {
		const [old, young] = [before.get(name), after.get(newNames?.[index] ?? "")];
		if (old && young) compareVariable(pair, at, name, [old, young]);
	}
}

function compareVariable(pair: Pair, at: At, name: string, nodes: Nodes): void {
	compareKeys(pair, at, nodes, { description: "L7", default: "O13" }, ["enum"]);
	const [before, after] = [valuesOf(nodes[0]), valuesOf(nodes[1])];
	const lost = before?.filter((value) => after !== undefined && !after.includes(value)) ?? [];
	const won = after?.filter((value) => before !== undefined && !before.includes(value)) ?? [];
	if (lost.length > 0 || (!before && after))
		report(pair, at, "O13", `fewer values of the variable ${quote(name)}`, ...nodes, "enum");
	if (won.length > 0 || (before && !after))
		report(pair, at, "O12", `more values of the variable ${quote(name)}`, ...nodes, "enum");
}

function valuesOf({ node }: Node): readonly unknown[] | undefined {
	return Array.isArray(node.enum) ? node.enum : undefined;
}
