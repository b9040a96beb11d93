import { isObject } from "../json.ts";
import { jsonOrText } from "../json-text/json-text.ts";
import type { JsonType } from "../keywords/keywords.ts";
import type { Spec } from "../model/spec.ts";
import { entrySchema, memberSchema } from "../schema/members.ts";
import { typesAt } from "../schema/types.ts";

/** Reads texts, also in lists and objects, as the schema at a pointer takes them: `"3"` as a number where one is asked for. */
export type Coerce = (schema: string | undefined, value: unknown) => unknown;

const known = new WeakMap<Spec, Coerce>();
const whole = new WeakSet<object>();

/** Takes note that the texts in a value are texts, as those of JSON are. */
export function keepTexts(value: unknown): unknown {
	if (typeof value === "object" && value !== null) whole.add(value);
	return value;
}

/** The reading for the schemas of a document. */
export function coerceFor(spec: Spec): Coerce {
	const coerce = known.get(spec) ?? createCoerce(spec);
	known.set(spec, coerce);
	return coerce;
}

function createCoerce(spec: Spec): Coerce {
	const types = new Map<string, ReadonlySet<JsonType>>();
	const typesOf = (pointer: string): ReadonlySet<JsonType> => {
		const found = types.get(pointer) ?? typesAt(spec, pointer);
		types.set(pointer, found);
		return found;
	};
	const coerce: Coerce = (schema, value) => {
		if (schema === undefined || (typeof value === "object" && value !== null && whole.has(value))) return value;
		if (Array.isArray(value)) {
			return value.map((item, index) => coerce(entrySchema(spec, schema, index), item));
		}
		if (typeof value === "string") {
			const wanted = typesOf(schema);
			// A list of one is written like its only item.
			if (wanted.has("array") && !wanted.has("string") && !/^\s*\[/.test(value)) return coerce(schema, [value]);
			return coerceText(value, wanted);
		}
		if (!isObject(value)) return value;
		const members = Object.entries(value).map(([name, member]) => [
			name,
			coerce(memberSchema(spec, schema, name), member),
		]);
		return Object.fromEntries(members);
	};
	return coerce;
}

/** Reads a text as a schema takes it that may take a list or an object as well, as neither of them. */
export function coerceSingle(spec: Spec, schema: string, text: string): unknown {
	return coerceText(text, new Set([...typesAt(spec, schema)].filter((type) => type !== "array" && type !== "object")));
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function coerceText(text: string, types: ReadonlySet<JsonType>): unknown {
	if ((types.has("number") || types.has("integer")) && NUMBER.test(text)) return Number(text);
	if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
	if ((types.has("object") || types.has("array")) && !types.has("string")) return jsonOrText(text);
	if (types.has("null") && !types.has("string") && (text === "" || text === "null")) return null;
	return text;
}
