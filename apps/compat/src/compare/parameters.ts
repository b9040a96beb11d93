import { canonicalSchema } from "../canonical/schema.ts";
import { mark, placeOf, type Source } from "../canonical/source.ts";
import { isRecord, type Json, recordOf } from "../json.ts";
import { compareContent } from "./bodies.ts";
import { type Pair, quote } from "./change.ts";
import { compareLifecycle } from "./lifecycle.ts";
import { compareKeys, report } from "./nodes.ts";
import { compareSchemas } from "./schema/schemas.ts";

/** Parameters of a path item and of an operation in one list; the operation's stand for the path's of the same name. */
export function parametersOf(lists: Json[][]): Json[] {
	return [...new Map(lists.flat().map((parameter) => [idOf(parameter), parameter])).values()];
}

function idOf({ in: place, name }: Json): string {
	return `${place} ${place === "header" ? String(name).toLowerCase() : name}`;
}

/** Compares the parameters of an operation. */
export function compareParameters(pair: Pair, where: string, base: Json, next: Json): void {
	const [before, after] = [byId(base), byId(next)];
	const lost = [...before].filter(([id]) => !after.has(id));
	const won = new Map([...after].filter(([id]) => !before.has(id)));
	for (const [, old] of lost) removed(pair, where, old, won);
	for (const [, young] of won) {
		const row = young.required === true ? "P1" : "P2";
		report(pair, at(where, young), row, `the parameter is ${young.required ? "demanded" : "added"}`, undefined, young);
	}
	for (const [id, old] of before) {
		const young = after.get(id);
		if (young) compareParameter(pair, where, old, young);
	}
}

function byId({ parameters }: Json): Map<string, Json> {
	const list = Array.isArray(parameters) ? parameters.filter(isRecord) : [];
	return new Map(list.map((parameter) => [idOf(parameter), parameter]));
}

function removed(pair: Pair, where: string, old: Json, won: Map<string, Json>): void {
	const [id, young] = [...won].find(([, other]) => isMoved(old, other)) ?? [];
	if (id === undefined || young === undefined) {
		// A path parameter that lost its name but not its place is told with the path.
		if (old.in !== "path") report(pair, at(where, old), "P4", "the parameter is gone", old, undefined);
		return;
	}
	won.delete(id);
	if (old.in === "path" && young.in === "path")
		return void compareParameter(pair, where, old, { ...young, name: old.name });
	const what = `the parameter became ${quote(young.name)} (${young.in})`;
	report(pair, at(where, old), "P5", what, old, young, old.in === young.in ? "name" : "in");
}

function isMoved(old: Json, young: Json): boolean {
	if (old.in === "path" && young.in === "path") return true;
	const plain = (name: unknown) =>
		String(name)
			.replaceAll(/[_\-\s]/g, "")
			.toLowerCase();
	return (
		plain(old.name) === plain(young.name) ||
		(old.in === young.in && old.description === young.description && old.description !== undefined)
	);
}

function compareParameter(pair: Pair, where: string, base: Json, next: Json): void {
	const place = at(where, base);
	const [old, young] = [completed(pair.base, base), completed(pair.next, next)];
	compareKeys(pair, place, old, young, {
		description: "L7",
		example: "L3",
		examples: "L3",
		"x-confidence": "L7",
		style: "P6",
		explode: "P6",
		allowReserved: "P6",
		...Object.fromEntries(ownRules.map((key) => [key, undefined])),
	});
	if (old.required !== young.required)
		report(
			pair,
			place,
			young.required ? "P3.required" : "P3.optional",
			"whether it is required changed",
			old,
			young,
			"required",
		);
	if (old.allowEmptyValue !== young.allowEmptyValue) {
		const row = young.allowEmptyValue ? "P10.allowed" : "P10.refused";
		report(pair, place, row, "whether it may be empty changed", old, young, "allowEmptyValue");
	}
	compareLifecycle(pair, place, old, young);
	compareValues(pair, where, old, young);
}

const ownRules = ["name", "in", "required", "allowEmptyValue", "deprecated", "x-sunset", "schema", "content"];

function compareValues(pair: Pair, where: string, base: Json, next: Json): void {
	const place = at(where, base);
	if ((base.content === undefined) !== (next.content === undefined))
		return void report(pair, place, "P6", "schema and content changed places", base, next);
	if (base.content !== undefined) return void compareContent(pair, place, base, next);
	const [old, young] = [
		canonicalSchema(pair.base, base.schema, placeOf(pair.base, base, "schema")),
		canonicalSchema(pair.next, next.schema, placeOf(pair.next, next, "schema")),
	];
	compareSchemas({ pair, direction: "request", part: place.where, path: "", base: old, next: young });
}

function at(where: string, { name, in: place }: Json): { direction: "request"; where: string } {
	return { direction: "request", where: `${where}, ${place} parameter ${name}` };
}

// What is absent has the value that OpenAPI gives it.
function completed(source: Source, parameter: Json): Json {
	const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
	const whole = { required: false, allowEmptyValue: false, allowReserved: false, ...parameter, style };
	const explode = recordOf(whole).explode ?? style === "form";
	return mark(source, { ...whole, explode }, placeOf(source, parameter));
}
