import { bareFact } from "./fact.ts";
import { type Json, objectOf } from "./json.ts";
import type { Operation } from "./operations.ts";
import { parametersOf } from "./parameters.ts";
import { bodyName, type Places, placesOf } from "./places.ts";
import type { References } from "./references.ts";

/** The parts of an operation that are compared: `parameters`, `request`, `statuses`, and `response` of each status. */
export type Sections = Map<string, Places>;

/** Reads the sections of an operation; parameters of its path are called by `pathNames`. */
export function sectionsOf(operation: Operation, root: Json, references: References, pathNames: string[]): Sections {
	const request = references.follow(operation.node.requestBody);
	const responses = Object.entries(objectOf(operation.node.responses)).filter(([status]) => !status.startsWith("x-"));
	return new Map([
		["parameters", parametersOf(operation, root, references, pathNames)],
		["request", bodyOf(request, request.required === true, references)],
		["statuses", new Map(responses.map(([status]) => [status, bareFact]))],
		...responses.map(([status, response]): [string, Places] => [
			`response ${status}`,
			bodyOf(references.follow(response), false, references),
		]),
	]);
}

// The media types of a body are read as one: what differs between them is not what this command is for.
function bodyOf(node: Json, required: boolean, references: References): Places {
	const schemas = Object.values(objectOf(node.content)).map((media) => objectOf(objectOf(media).schema));
	if (schemas.length === 0) return new Map();
	const schema = schemas.length === 1 ? schemas[0] : { anyOf: schemas };
	return placesOf(bodyName, schema, required ? "required" : "optional", references);
}
