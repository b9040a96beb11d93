import { isRecord, type Json, listOf, recordOf, stable } from "../json.ts";
import type { Pair } from "./change.ts";
import { type At, report } from "./nodes.ts";

type Group = Map<string, string[]>;

/** Compares which credentials a call needs; the alternatives of a node, where one of them is enough. */
export function compareSecurity(pair: Pair, at: At, base: Json, next: Json): void {
	const [before, after] = [groupsOf(base), groupsOf(next)];
	if (stable(before.map(text)) === stable(after.map(text))) return;
	const say = (row: string, what: string) => report(pair, at, row, what, base, next, "security");
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

function groupsOf({ security }: Json): Group[] {
	const list = listOf(security).filter(isRecord);
	const groups = list.length === 0 ? [{}] : list;
	return groups.map(
		(group) =>
			new Map(Object.entries(recordOf(group)).map(([scheme, scopes]) => [scheme, listOf(scopes).map(String).sort()])),
	);
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
