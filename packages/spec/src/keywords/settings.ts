import { isObject, type JsonObject, objectOf } from "../json.ts";
import { escapeToken } from "../pointer.ts";
import { isJsonType, type KeywordForm, keywordOf } from "./keywords.ts";
import { regExpOf } from "./regexp.ts";
import { isSchema } from "./subschemas.ts";

/** Takes note of a setting that cannot be used, and is therefore left out. */
export type OnUnusable = (path: string, reason: string) => void;

/**
 * A copy of a schema object with those of its keywords that JSON Schema 2020-12 knows and whose setting has the form
 * that it asks for. Tuples and dependencies of older drafts are written as today.
 */
export function usableSettings(schema: JsonObject, onUnusable: OnUnusable): Record<string, unknown> {
	const usable: Record<string, unknown> = {};
	for (const [keyword, setting] of Object.entries(modern(schema))) {
		const { form } = keywordOf(keyword) ?? {};
		if (form === undefined) continue;
		const { value, reason } = forms[form](setting, (path, why) => onUnusable(`/${keyword}${path}`, why));
		if (reason !== undefined) onUnusable(`/${keyword}`, reason);
		if (value !== undefined) usable[keyword] = value;
	}
	return usable;
}

function modern(schema: JsonObject): JsonObject {
	const { dependencies, additionalItems, items } = schema;
	if (dependencies === undefined && !Array.isArray(items)) return schema;
	const old = Object.entries(objectOf(dependencies));
	const lists = old.filter(([, needs]) => Array.isArray(needs));
	const others = old.filter(([, needs]) => !Array.isArray(needs));
	// Not by assignment, which loses a member named `__proto__`.
	const required = { ...objectOf(schema.dependentRequired), ...Object.fromEntries(lists) };
	const schemas = { ...objectOf(schema.dependentSchemas), ...Object.fromEntries(others) };
	return {
		...schema,
		...(Object.keys(required).length > 0 && { dependentRequired: required }),
		...(Object.keys(schemas).length > 0 && { dependentSchemas: schemas }),
		...(Array.isArray(items) && { prefixItems: items, items: additionalItems }),
	};
}

interface Usable {
	readonly value?: unknown;
	readonly reason?: string;
}

type Read = (setting: unknown, onUnusable: OnUnusable) => Usable;

const only =
	(test: (setting: unknown) => boolean, expected: string): Read =>
	(setting) =>
		setting === undefined ? {} : test(setting) ? { value: setting } : { reason: `must be ${expected}` };

/** A place that must hold a schema and does not takes any value. */
function usableSchema(value: unknown, path: string, onUnusable: OnUnusable): JsonObject | boolean {
	if (isSchema(value)) return value;
	onUnusable(path, "must be a schema");
	return true;
}

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown): boolean => typeof value === "string";

const forms: Readonly<Record<KeywordForm, Read>> = {
	schema: only(isSchema, "a schema"),
	schemas: (setting, onUnusable) => {
		if (!Array.isArray(setting) || setting.length === 0) return { reason: "must be a list of one schema at least" };
		return { value: setting.map((one, index) => usableSchema(one, `/${index}`, onUnusable)) };
	},
	schemaOrSchemas: only(isSchema, "a schema"),
	schemaMap: (setting, onUnusable) => {
		if (!isObject(setting)) return { reason: "must be an object of schemas" };
		const members = Object.entries(setting).map(([name, one]): [string, unknown] => [
			name,
			usableSchema(one, `/${escapeToken(name)}`, onUnusable),
		]);
		return { value: Object.fromEntries(members) };
	},
	count: only((value) => Number.isInteger(value) && Number(value) >= 0, "a whole number, not below 0"),
	number: only(isNumber, "a number"),
	positive: only((value) => isNumber(value) && Number(value) > 0, "a number above 0"),
	text: only(isText, "a text"),
	pattern: only(
		(value) => typeof value === "string" && regExpOf(value) !== undefined,
		"a regular expression of ECMA-262",
	),
	texts: only((value) => Array.isArray(value) && value.every(isText), "a list of names"),
	textLists: only(
		(value) => isObject(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(isText)),
		"an object of lists of names",
	),
	types: (setting) => {
		const names = [setting].flat();
		const types = names.filter(isJsonType);
		const allowed = "object, array, string, integer, number, boolean or null";
		return types.length === names.length && names.length > 0
			? { value: setting }
			: { reason: `must be ${allowed}`, ...(types.length > 0 && { value: types }) };
	},
	list: only(Array.isArray, "a list"),
	flag: only((value) => typeof value === "boolean", "true or false"),
	object: only(isObject, "an object"),
	any: (setting) => ({ value: setting }),
};
