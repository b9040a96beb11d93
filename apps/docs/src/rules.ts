import { isObject, type JsonObject } from "@forter-orders/spec";
import { addNote } from "./notes.ts";
import { withOwnDescription } from "./own-description.ts";

/**
 * Says of each property when it has to be sent, as far as `dependentRequired` and `if`/`else` rule it. Redoc does not
 * show the first, and makes "One of: case 1, case 2" of the second, so a condition that is put into words is taken out.
 */
export function withRulesInWords(schema: JsonObject, contract: JsonObject): JsonObject {
	if (!isObject(schema.properties)) return schema;
	const withDependencies = noteEach(schema, dependencies(schema), contract);
	const condition = conditionOf(schema);
	if (condition === undefined) return withDependencies;
	const { if: _if, else: _else, ...rest } = noteEach(withDependencies, condition, contract);
	return rest;
}

type Note = [property: string, note: string];

function dependencies({ dependentRequired }: JsonObject): Note[] {
	if (!isObject(dependentRequired)) return [];
	return Object.entries(dependentRequired).map(([name, others]) => [name, `Needs ${listed(others, "and")}.`]);
}

// Only for the form "these are required unless that one has one of these values"; other conditions are left to Redoc.
function conditionOf(schema: JsonObject): Note[] | undefined {
	const exception = exceptionOf(schema.if);
	const required = isObject(schema.else) ? schema.else.required : undefined;
	if (exception === undefined || !Array.isArray(required) || "then" in schema) return undefined;
	return required.map((name) => [String(name), `Required unless ${exception}.`]);
}

function exceptionOf(condition: unknown): string | undefined {
	if (!isObject(condition) || !isObject(condition.properties)) return undefined;
	const [member, ...others] = Object.entries(condition.properties);
	if (member === undefined || others.length > 0) return undefined;
	const [name, schema] = member;
	if (!isObject(schema) || !Array.isArray(schema.enum)) return undefined;
	return `\`${name}\` is ${listed(schema.enum, "or")}`;
}

function noteEach(schema: JsonObject, notes: Note[], contract: JsonObject): JsonObject {
	if (!isObject(schema.properties)) return schema;
	const properties = { ...schema.properties };
	for (const [name, note] of notes) {
		const property = properties[name];
		if (isObject(property)) properties[name] = addNote(withOwnDescription(property, contract), note);
	}
	return { ...schema, properties };
}

function listed(values: unknown, word: "and" | "or"): string {
	const names = Array.isArray(values) ? values.map((value) => `\`${value}\``) : [];
	const last = names.pop() ?? "";
	return names.length === 0 ? last : `${names.join(", ")} ${word} ${last}`;
}
