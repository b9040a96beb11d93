import { isObject, type JsonObject } from "../json.ts";
import { escapeToken } from "../pointer.ts";
import { type AppliesTo, keywordOf } from "./keywords.ts";

/** A schema held by a keyword of another. */
export interface Subschema {
	readonly keyword: string;
	/** The JSON Pointer from the schema that holds it. */
	readonly path: string;
	readonly schema: JsonObject | boolean;
	readonly applies: AppliesTo;
}

/** The schemas that a schema holds, in its order; all of them, or those that apply to one thing. */
export function subschemasOf(schema: JsonObject, only?: AppliesTo): Subschema[] {
	return Object.entries(schema).flatMap(([keyword, setting]) => {
		const { form, applies } = keywordOf(keyword) ?? {};
		if (applies === undefined || (only !== undefined && applies !== only)) return [];
		const at = `/${keyword}`;
		const held = (value: unknown, path: string): Subschema[] =>
			isSchema(value) ? [{ keyword, path, schema: value, applies }] : [];
		if (Array.isArray(setting)) {
			if (form === "schema" || form === "schemaMap") return [];
			return setting.flatMap((value, index) => held(value, `${at}/${index}`));
		}
		if (form === "schemaMap") {
			if (!isObject(setting)) return [];
			return Object.entries(setting).flatMap(([name, value]) => held(value, `${at}/${escapeToken(name)}`));
		}
		return form === "schemas" ? [] : held(setting, at);
	});
}

/** Whether a value has the form of a schema. */
export function isSchema(value: unknown): value is JsonObject | boolean {
	return typeof value === "boolean" || isObject(value);
}
