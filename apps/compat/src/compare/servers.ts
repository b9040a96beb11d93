import { type Json, listOf } from "../json.ts";
import { type Pair, quote } from "./change.ts";
import { type At, compareKeys, entriesOf, nodesOf, report } from "./nodes.ts";

/** Compares the hosts that a node names. */
export function compareServers(pair: Pair, at: At, base: Json, next: Json): void {
	const [before, after] = [entriesOf(pair.base, base, "servers"), entriesOf(pair.next, next, "servers")];
	for (const old of before) {
		const young = after.find((server) => shape(server) === shape(old));
		if (young) compareServer(pair, at, old, young);
		else report(pair, at, "O11", `the server ${quote(old.url)} is gone`, old, undefined, "url");
	}
	for (const young of after) {
		if (!before.some((server) => shape(server) === shape(young)))
			report(pair, at, "O12", `the server ${quote(young.url)} is added`, undefined, young, "url");
	}
}

// The name of a variable is ours; callers see the host.
function shape({ url }: Json): string {
	return String(url)
		.replaceAll(/\{[^}]*\}/g, "{}")
		.replace(/\/$/, "");
}

function compareServer(pair: Pair, at: At, base: Json, next: Json): void {
	compareKeys(pair, at, base, next, { url: undefined, description: "L7", name: "L7", variables: undefined });
	const [before, after] = [nodesOf(pair.base, base, "variables"), nodesOf(pair.next, next, "variables")];
	const [oldNames, newNames] = [namesIn(base), namesIn(next)];
	for (const [index, name] of oldNames.entries()) {
		const young = after.get(newNames[index] ?? "");
		const old = before.get(name);
		if (old && young) compareVariable(pair, at, name, old, young);
	}
}

function namesIn({ url }: Json): string[] {
	return [...String(url).matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "");
}

function compareVariable(pair: Pair, at: At, name: string, base: Json, next: Json): void {
	compareKeys(pair, at, base, next, { description: "L7", default: "O13", enum: undefined });
	const [before, after] = [valuesOf(base), valuesOf(next)];
	const lost = before?.filter((value) => after !== undefined && !after.includes(value)) ?? [];
	const won = after?.filter((value) => before !== undefined && !before.includes(value)) ?? [];
	if (lost.length > 0 || (!before && after))
		report(pair, at, "O13", `fewer values of the variable ${quote(name)}`, base, next, "enum");
	if (won.length > 0 || (before && !after))
		report(pair, at, "O12", `more values of the variable ${quote(name)}`, base, next, "enum");
}

function valuesOf(variable: Json): unknown[] | undefined {
	return Array.isArray(variable.enum) ? listOf(variable.enum) : undefined;
}
