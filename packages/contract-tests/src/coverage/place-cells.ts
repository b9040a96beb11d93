import { isFinalStatus } from "@forter-orders/spec";
import { boundsOf, dependentsOf } from "../bodies/bounds.ts";
import { isMember, type Place } from "../bodies/places.ts";
import type { ScopedBody } from "../bodies/scopes.ts";
import { listedValues, saysNull } from "../cases/candidates.ts";
import { conditionsOf } from "../cases/conditions.ts";
import { placeCells } from "../model/cell-id.ts";
import type { CellSpec } from "../model/report.ts";

/** The cells of every place of a body: there, absent, null, each value, each bound. */
export function placeCellsOf(body: ScopedBody): CellSpec[] {
	// Ranges of statuses have no answers of their own.
	if (body.side === "response" && !isFinalStatus(body.scope)) return [];
	return body.workshop.places.flatMap((place) => cellsAt(body, place));
}

function cellsAt(body: ScopedBody, place: Place): CellSpec[] {
	const { operation, side, scope } = body;
	const cells = placeCells(body, place.name);
	const name = place.name === "$" ? "the body" : place.tokens.join("/");
	const where = side === "request" ? name : `${scope} ${name}`;
	const make = (kind: CellSpec["kind"], id: string, label: string, pointer = place.schemas[0]): CellSpec => ({
		id,
		kind,
		operationId: operation.operationId,
		side,
		...(pointer === undefined ? {} : { pointer }),
		label: `${where} ${label}`,
	});
	const listed = listedValues(place);
	return [
		make("property", cells.property("present"), "present"),
		...(canBeAbsent(body, place) ? [make("property", cells.property("absent"), "absent")] : []),
		...(saysNull(place) ? [make("property", cells.property("null"), "null")] : []),
		...[...listed, ...(listed.length > 0 ? [undefined] : [])].map((value) =>
			make("enum", cells.enumValue(value), value === undefined ? "another value" : String(value)),
		),
		...boundNames(body, place).map(({ keyword, pointer }) => make("bound", cells.bound(keyword), keyword, pointer)),
	];
}

function canBeAbsent({ side, operation }: ScopedBody, place: Place): boolean {
	const isWhole = place.tokens.length === 0;
	return isWhole ? side === "request" && operation.body?.required === true : isMember(place);
}

function boundNames({ workshop }: ScopedBody, place: Place): { keyword: string; pointer: string }[] {
	const parts = place.branches.flat();
	const typed = saysNull(place) ? parts.filter(({ schema }) => schema.type !== undefined).slice(0, 1) : [];
	// A schema inside itself is not entered again, so that rules on its members cannot be tried there.
	const isEntered = workshop.places.some(({ parent }) => parent?.name === place.name);
	const rules = isEntered ? parts : [];
	const bounds = [
		...typed.map(({ pointer }) => ({ keyword: "type", pointer: `${pointer}/type` })),
		...boundsOf(parts).map(({ keyword, part }) => ({ keyword, pointer: `${part.pointer}/${keyword}` })),
		...dependentsOf(workshop, rules).map(({ part }) => ({
			keyword: "dependentRequired",
			pointer: `${part.pointer}/dependentRequired`,
		})),
		...conditionsOf(place).map(({ pointer }) => ({ keyword: "if", pointer: `${pointer}/if` })),
	];
	return bounds.filter(({ keyword }, index) => bounds.findIndex((other) => other.keyword === keyword) === index);
}
