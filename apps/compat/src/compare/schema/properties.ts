import type { Later } from "../../canonical/later.ts";
import { placeOf } from "../../canonical/origin.ts";
import { quote } from "../change.ts";
import { compareBelow, emit, type SchemaPair } from "./context.ts";
import { isClosed, isForeign, isRenamed, otherMembers, propertiesOf, requiredOf } from "./members.ts";
import { findMoves, type Move } from "./moves.ts";

type Property = [string, Later];

/** Compares the named members of an object, and which of them are demanded. */
export function compareProperties(at: SchemaPair): void {
	const [before, after] = [propertiesOf(at.base), propertiesOf(at.next)];
	const moves = findMoves(before, after);
	const told = new Set([...(at.moved ?? []), ...moves.map(({ name }) => name)]);
	const lost = [...before].filter(([name]) => !after.has(name) && !told.has(name));
	const won = [...after].filter(([name]) => !before.has(name) && !told.has(name));
	for (const move of moves) reportMove(at, move);
	const renamed = pairRenamed(lost, won);
	for (const [old, young] of renamed) report(at, "E9", `${quote(old[0])} became ${quote(young[0])}`, old, young);
	const known = new Set(renamed.flat());
	for (const property of lost) if (!known.has(property)) removed(at, property);
	for (const property of won) if (!known.has(property)) added(at, property);
	const required = new Set(requiredOf(at.base));
	for (const [name, base] of before) {
		const next = after.get(name);
		const moved = moves.filter(({ holder }) => holder === name).map((move) => move.name);
		if (next) compareBelow(at, base, next, name, { isRequired: required.has(name), moved });
	}
	for (const [name] of [...lost, ...won]) told.add(name);
	compareRequired(at, told);
}

function reportMove(at: SchemaPair, { name, holder, isInto, before, after }: Move): void {
	const inner = `${holder}/${name}`;
	const [from, to] = isInto ? [name, inner] : [inner, name];
	report(at, "E9", `${quote(from)} moved to ${quote(to)}`, [from, before], [to, after]);
}

function pairRenamed(lost: Property[], won: Property[]): [Property, Property][] {
	const free = new Set(won);
	return lost.flatMap((old) => {
		const young = [...free].find((candidate) => isRenamed(old, candidate));
		if (young === undefined) return [];
		free.delete(young);
		return [[old, young] satisfies [Property, Property]];
	});
}

function removed(at: SchemaPair, [name, schema]: Property): void {
	report(at, removalRow(at, name, schema), `${quote(name)} is gone`, [name, schema], undefined);
}

function removalRow({ base, next, direction }: SchemaPair, name: string, schema: Later): string {
	const isDemanded = requiredOf(base).includes(name);
	if (isDemanded && direction === "response") return "E6";
	if (isClosed(next)) return "E5";
	return isDemanded ? "E6" : isForeign(schema, direction) ? "E22.removed" : "E4";
}

function added(at: SchemaPair, [name, schema]: Property): void {
	const isDemanded = requiredOf(at.next).includes(name);
	const row = isDemanded ? "E3" : isForeign(schema, at.direction) ? "E22.added" : isClosed(at.base) ? "E2" : "E1";
	report(at, row, `${isDemanded ? "demanded" : "allowed"} now: ${quote(name)}`, undefined, [name, schema]);
	const others = otherMembers(at.base);
	if (others) compareBelow(at, others, schema, name);
}

function compareRequired(at: SchemaPair, judged: ReadonlySet<string>): void {
	const [before, after] = [new Set(requiredOf(at.base)), new Set(requiredOf(at.next))];
	for (const name of after) {
		if (before.has(name) || judged.has(name)) continue;
		emit(at, "E7", `${quote(name)} is required`, { key: "required", before: "optional", after: "required" });
	}
	for (const name of before) {
		// That it belongs to the other direction now is told of the member.
		if (after.has(name) || judged.has(name) || isForeign(propertiesOf(at.next).get(name), at.direction)) continue;
		emit(at, "E8", `${quote(name)} is optional`, { key: "required", before: "required", after: "optional" });
	}
}

function report(at: SchemaPair, row: string, what: string, old?: Property, young?: Property): void {
	const { pair, base, next, direction, part, path, whole } = at;
	pair.report({
		row,
		direction,
		what,
		where: `${part} ${path}/${(old ?? young)?.[0]}`,
		base: old?.[1].parts[0]?.pointer ?? placeOf(base),
		next: young?.[1].parts[0]?.pointer ?? placeOf(next),
		before: old?.[1].written,
		after: young?.[1].written,
		schemas: whole ?? { base, next },
	});
}
