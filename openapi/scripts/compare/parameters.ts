import { isObject, type Json, listOf, objectOf } from "./json.ts";
import { type Operation, pathParameters } from "./operations.ts";
import { type Places, placesOf } from "./places.ts";
import type { References } from "./references.ts";

// OpenAPI says that parameters of these names have no meaning.
const ignored = new Set(["header accept", "header content-type", "header authorization"]);

/**
 * The parameters of an operation, keys of its security schemes included, as `header api-version`.
 * Those of the path are called by `pathNames`, in order, since their names are not on the wire.
 */
export function parametersOf(operation: Operation, root: Json, references: References, pathNames: string[]): Places {
	const own = pathParameters(operation.path);
	const listed = [...listOf(operation.item.parameters), ...listOf(operation.node.parameters)];
	const places: Places = new Map(keyParameters(operation, root, references));
	for (const parameter of listed.map(references.follow)) {
		const name = String(parameter.name);
		const place = placeOf(parameter.in, parameter.in === "path" ? (pathNames[own.indexOf(name)] ?? name) : name);
		if (!("name" in parameter) || ignored.has(place)) continue;
		const required = parameter.required === true ? "required" : "optional";
		const found = placesOf(place, schemaOf(parameter), required, references);
		for (const [key, fact] of found) places.set(key, fact);
	}
	return places;
}

function schemaOf(parameter: Json): unknown {
	const [media] = Object.values(objectOf(parameter.content));
	return parameter.schema ?? objectOf(media).schema;
}

function placeOf(location: unknown, name: string): string {
	return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

function keyParameters(operation: Operation, root: Json, references: References): Places {
	const schemes = objectOf(objectOf(root.components).securitySchemes);
	const ways = listOf(operation.node.security ?? root.security).filter(isObject);
	const places: Places = new Map();
	for (const name of new Set(ways.flatMap((way) => Object.keys(way)))) {
		const scheme = references.follow(schemes[name]);
		const place = placeOf(scheme.in, String(scheme.name));
		if (scheme.type !== "apiKey" || ignored.has(place)) continue;
		const required = ways.every((way) => name in way) ? "required" : "optional";
		places.set(place, { types: ["string"], required, values: [] });
	}
	return places;
}
