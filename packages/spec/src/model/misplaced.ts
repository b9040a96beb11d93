import { isObject, type JsonObject, objectOf } from "../json.ts";
import { escapeToken, tokensOf } from "../pointer.ts";
import { type ObjectKind, walkObjects } from "../structure/structure.ts";
import { type Flaw, nameOf } from "./check.ts";
import { isHeaderName, isParameterIn } from "./read-parameter.ts";

/** The parts of a document that nothing can be made of: of another kind than must stand there, or without a place in a message. */
export function misplacedParts(document: JsonObject): Flaw[] {
	const flaws: Flaw[] = [];
	walkObjects(
		document,
		(kind, node, pointer) => {
			const message = isObject(node) && faultOf(kind, node, pointer);
			if (message) flaws.push({ pointer, message: `${message}; it is left out` });
		},
		(node, pointer) => {
			// Who writes a name and nothing after it says nothing.
			if (node === null || node === undefined) return;
			flaws.push({ pointer, message: `must be an object, got ${nameOf(node)}; it is ignored` });
		},
	);
	for (const path of Object.keys(objectOf(document.paths))) {
		if (path.startsWith("/") || path.startsWith("x-")) continue;
		flaws.push({ pointer: `/paths/${escapeToken(path)}`, message: "must begin with a slash; it is left out" });
	}
	return flaws;
}

function faultOf(kind: ObjectKind, node: JsonObject, pointer: string): string | undefined {
	if (node.$ref !== undefined) return undefined;
	if (kind === "header")
		return isHeaderName(tokensOf(pointer).at(-1) ?? "") ? undefined : "must be the name of a header";
	if (kind !== "parameter") return undefined;
	const { name, in: place } = node;
	if (!isParameterIn(place)) return "must have a member `in`: path, query, querystring, header or cookie";
	if (typeof name !== "string") return "must have a member `name`";
	return place === "header" && !isHeaderName(name) ? "must have the name of a header as `name`" : undefined;
}
