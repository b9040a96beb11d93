import type { Cell } from "../../model/report.ts";

/** Where a cell stands in the map, and what is left to say of it there. */
export interface CellPlace {
	readonly path: readonly string[];
	readonly label: string;
}

const KIND_PLACES: Readonly<Record<Cell["kind"], string>> = {
	status: "statuses and examples",
	property: "body",
	enum: "body",
	bound: "body",
	auth: "credentials",
	scenario: "scenarios",
	fault: "faults",
	sample: "code samples",
};
const BODY_KINDS: ReadonlySet<Cell["kind"]> = new Set(["property", "enum", "bound"]);
const PARAMETERS: ReadonlySet<string> = new Set(["path", "query", "header", "cookie"]);
/** The place of the body itself. */
const WHOLE = "$";

/**
 * The place of a cell, from its id: `kind/operation/scope/place/what`, in which the scope is `body`, a status or a kind
 * of parameter, and the place the names that lead to a property, joined with dots.
 */
export function placeOf({ id, kind, operationId, label }: Cell): CellPlace {
	const prefix = `${kind}/${operationId}/`;
	const [scope, place] = id.startsWith(prefix) ? id.slice(prefix.length).split("/") : [];
	if (!BODY_KINDS.has(kind) || scope === undefined || place === undefined) return { path: [KIND_PLACES[kind]], label };
	if (PARAMETERS.has(scope)) return { path: ["parameters", place], label: withoutPlace(label, `${scope} ${place}`) };
	const names = place === WHOLE ? [] : place.split(".").map(unescapeToken);
	const words = [scope === "body" ? "" : scope, place === WHOLE ? "the body" : place.replaceAll(".", "/")];
	return { path: [scope, ...names], label: withoutPlace(label, words.filter(Boolean).join(" ")) };
}

function withoutPlace(label: string, place: string): string {
	return label.startsWith(`${place} `) ? label.slice(place.length + 1) : label;
}

function unescapeToken(token: string): string {
	return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
