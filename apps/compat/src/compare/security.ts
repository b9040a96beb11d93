import type { Operation } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { type At, type Node, nodeAt, report } from "./nodes.ts";
import type { Pair, Source } from "./pair.ts";

type Group = Map<string, string[]>;

/** Compares which credentials a call needs: alternatives, of which one is enough. */
export function compareSecurity(pair: Pair, at: At, base: Operation, next: Operation): void {
	const [before, after] = [groupsOf(base), groupsOf(next)];
	if (stable(before.map(text)) === stable(after.map(text))) return;
	const holders = [holderOf(pair.base, base), holderOf(pair.next, next)] as const;
	const say = (row: string, what: string) => report(pair, at, row, what, ...holders, "security");
	if (before.some(isFree) && !after.some(isFree)) return void say("S1", "credentials are required");
	const lost = before.filter((group) => !after.some((other) => text(other) === text(group)));
	const won = after.filter((group) => !before.some((other) => text(other) === text(group)));
	for (const group of lost) {
		const near = won.find((other) => isWithin(group, other) || isWithin(other, group));
		if (near) compareGroup(say, group, near, won);
		// Whatever is accepted without this group is accepted with it.
		else if (after.some((other) => isFree(other) || isWithin(other, group)))
			say("S5", `${name(group)} is no longer demanded`);
		else say("S3", `${name(group)} is no longer accepted`);
	}
	for (const group of won) say(isFree(group) ? "S5" : "S2", `${name(group)} is accepted`);
}

function compareGroup(say: (row: string, what: string) => void, group: Group, near: Group, won: Group[]): void {
	won.splice(won.indexOf(near), 1);
	const added = [...near.keys()].filter((scheme) => !group.has(scheme));
	const gone = [...group.keys()].filter((scheme) => !near.has(scheme));
	if (added.length > 0) say("S4", `${added.join(" and ")} is demanded beside ${name(group)}`);
	if (gone.length > 0) say("S5", `${gone.join(" and ")} is no longer demanded`);
	for (const [scheme, scopes] of near) {
		const before = group.get(scheme) ?? scopes;
		const more = scopes.filter((scope) => !before.includes(scope));
		const less = before.filter((scope) => !scopes.includes(scope));
		if (more.length > 0) say("S7.added", `${scheme} needs ${more.join(", ")}`);
		if (less.length > 0) say("S7.removed", `${scheme} no longer needs ${less.join(", ")}`);
	}
}

function groupsOf({ security }: Operation): Group[] {
	const alternatives = security.length === 0 ? [[]] : security;
	return alternatives.map((schemes) => new Map(schemes.map(({ name, scopes }) => [name, [...scopes].sort()])));
}

// What the document says for all operations holds for each.
function holderOf({ spec }: Source, operation: Operation): Node {
	return operation.node.security === undefined ? nodeAt(spec, "") : operation;
}

function isFree(group: Group): boolean {
	return group.size === 0;
}

function isWithin(group: Group, other: Group): boolean {
	return group.size > 0 && [...group.keys()].every((scheme) => other.has(scheme));
}

function text(group: Group): string {
	return stable([...group].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function name(group: Group): string {
	return isFree(group) ? "a call without credentials" : [...group.keys()].join(" and ");
}
