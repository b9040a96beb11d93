import { type Direction, type Media, type Operation, parseTemplate, SchemaError } from "@forter-orders/spec";
import type { Schema } from "../canonical/schema.ts";
import type { Source } from "../compare/pair.ts";
import { bareFact } from "./fact.ts";
import { bodyName, type Places, placesOf } from "./places.ts";

/** The parts of an operation that are listed: `parameters`, `request`, `statuses`, and `response` of each status. */
export type Sections = ReadonlyMap<string, Section>;

/** A part of an operation, and the JSON Pointer of the object that describes it, where one does. */
type Section = { pointer?: string | undefined; read(): Places };

/** Reads a schema; one that cannot be used is noted, and counts as one that anything fits. */
type Read = (direction: Direction, pointer: string | undefined) => Schema;

/**
 * Reads the sections of an operation; parameters of its path are called by `pathNames`, as those names are not on the
 * wire. What cannot be read goes to `note`.
 */
export function sectionsOf(
	source: Source,
	operation: Operation,
	pathNames: readonly string[],
	note: (message: string) => void,
): Sections {
	const { body, responses } = operation;
	const read: Read = (direction, pointer) => {
		try {
			return pointer === undefined ? {} : source[direction].at(pointer);
		} catch (error) {
			if (!(error instanceof SchemaError)) throw error;
			note(`the schema at #${error.pointer} ${error.message}; it is left out`);
			return {};
		}
	};
	const none = (): Places => new Map();
	return new Map<string, Section>([
		["parameters", { read: () => parametersOf(read, operation, pathNames) }],
		[
			"request",
			{ pointer: body?.pointer, read: body ? () => bodyOf(read, "request", body.media, body.required) : none },
		],
		["statuses", { read: () => new Map(responses.map(({ status }) => [status, bareFact])) }],
		...responses.map(({ status, pointer, media }): [string, Section] => [
			`response ${status}`,
			{ pointer, read: () => bodyOf(read, "response", media, false) },
		]),
	]);
}

// The key of a security scheme counts as a parameter, which another document may write it as.
function parametersOf(read: Read, { path, parameters, security }: Operation, pathNames: readonly string[]): Places {
	const places: Places = new Map();
	for (const { name, kind, in: place, key } of security.flat()) {
		if (kind !== "apiKey") continue;
		const required = security.every((way) => way.some((other) => other.name === name)) ? "required" : "optional";
		places.set(placeOf(place, key), { types: ["string"], required, values: [] });
	}
	const own = parseTemplate(path).names;
	for (const { name, in: place, required, schema, media } of parameters) {
		const shown = place === "path" ? (pathNames[own.indexOf(name)] ?? name) : name;
		const schemas = [read("request", media?.schema ?? schema)];
		for (const [key, fact] of placesOf(placeOf(place, shown), schemas, required ? "required" : "optional"))
			places.set(key, fact);
	}
	return places;
}

function placeOf(place: string, name: string): string {
	return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

// The media types of a body are read as one: what differs between them is not what the list is for.
function bodyOf(read: Read, direction: Direction, media: readonly Media[], required: boolean): Places {
	if (media.length === 0) return new Map();
	const schemas = media.map(({ schema, itemSchema }) => read(direction, schema ?? itemSchema));
	const whole = schemas.length === 1 ? schemas : [{ anyOf: schemas }];
	return placesOf(bodyName, whole, required ? "required" : "optional");
}
