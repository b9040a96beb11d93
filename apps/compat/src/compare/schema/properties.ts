import { placeOf, type Schema } from "../../canonical/source.ts";
import { quote } from "../change.ts";
import { below, emit, type SchemaPair } from "./context.ts";
import { isClosed, isRenamed, otherMembers, propertiesOf, requiredOf } from "./members.ts";
import { findMoves, type Move } from "./moves.ts";
import { compareSchemas } from "./schemas.ts";

type Property = [string, Schema];

/** Compares the named members of an object, and which of them are demanded. */
export function compareProperties(at: SchemaPair): void {
	const [before, after] = [propertiesOf(at.base), propertiesOf(at.next)];
	const moves = findMoves(before, after);
	const told = [...(at.moved ?? []), ...moves.map(({ name }) => name)];
	const lost = Object.entries(before).filter(([name]) => !(name in after) && !told.includes(name));
	const won = Object.entries(after).filter(([name]) => !(name in before) && !told.includes(name));
	for (const move of moves) reportMove(at, move);
	const renamed = pairRenamed(lost, won);
	for (const [old, young] of renamed) report(at, "E9", `${quote(old[0])} became ${quote(young[0])}`, old, young);
	const known = new Set(renamed.flat());
	for (const property of lost) if (!known.has(property)) removed(at, property);
	for (const property of won) if (!known.has(property)) added(at, property);
	for (const [name, base] of Object.entries(before)) {
		const next = after[name];
		if (next === undefined) continue;
		const moved = moves.filter(({ holder }) => holder === name).map((move) => move.name);
		compareSchemas({ ...below(at, base, next, name, requiredOf(at.base).includes(name)), moved });
	}
	compareRequired(at, new Set([...told, ...lost.map(([name]) => name), ...won.map(([name]) => name)]));
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
	const isDemanded = requiredOf(at.base).includes(name);
	const row = isDemanded && at.direction !== "request" ? "E6" : isClosed(at.next) ? "E5" : isDemanded ? "E6" : "E4";
	report(at, row, `${quote(name)} is gone`, [name, schema], undefined);
}

function added(at: SchemaPair, [name, schema]: Property): void {
	const isDemanded = requiredOf(at.next).includes(name);
	const row = isDemanded ? "E3" : isClosed(at.base) ? "E2" : "E1";
	report(at, row, `${isDemanded ? "demanded" : "allowed"} now: ${quote(name)}`, undefined, [name, schema]);
	const others = otherMembers(at.base);
	if (others) compareSchemas(below(at, others, schema, name));
}

function compareRequired(at: SchemaPair, judged: ReadonlySet<string>): void {
	const [before, after] = [requiredOf(at.base), requiredOf(at.next)];
	const isNews = (names: string[]) => (name: string) => !names.includes(name) && !judged.has(name);
	for (const name of after.filter(isNews(before)))
		emit(at, "E7", `${quote(name)} is required`, { key: "required", before: "optional", after: "required" });
	for (const name of before.filter(isNews(after)))
		emit(at, "E8", `${quote(name)} is optional`, { key: "required", before: "required", after: "optional" });
}

function report(at: SchemaPair, row: string, what: string, old?: Property, young?: Property): void {
	const { pair, base, next, direction, part, path, whole } = at;
	pair.report({
		row,
		direction,
		what,
		where: `${part} ${path}/${(old ?? young)?.[0]}`,
		base: old ? placeOf(pair.base, old[1]) : placeOf(pair.base, base),
		next: young ? placeOf(pair.next, young[1]) : placeOf(pair.next, next),
		before: old?.[1],
		after: young?.[1],
		schemas: whole ?? { base, next },
	});
}
