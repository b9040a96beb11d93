import { isObject } from "../json.ts";
import type { Spec } from "../model/spec.ts";
import { memberSchema } from "../schema/members.ts";
import { coerceFor, coerceSingle } from "../wire/coerce.ts";
import { textBehind } from "../wire/styles.ts";
import type { ValueJudge } from "./value-judge.ts";

/**
 * What texts are taken for by the schema at a pointer. What may be a list and may be one value, such as `all` or ids, is
 * taken for the one that keeps the schema.
 */
export function readingOf(spec: Spec, judge: ValueJudge, schema: string | undefined, raw: unknown): unknown {
	const usual = coerceFor(spec)(schema, raw);
	if (schema === undefined || typeof raw !== "object" || raw === null || judge.fault(schema)) return usual;
	const text = textBehind(raw);
	if (text === undefined) return isObject(raw) ? membersRead(spec, judge, schema, raw, usual) : usual;
	if (judge.accepts(schema, usual)) return usual;
	const single = [coerceSingle(spec, schema, text), text].find((one) => judge.accepts(schema, one));
	return single === undefined ? usual : single;
}

function membersRead(spec: Spec, judge: ValueJudge, schema: string, raw: object, usual: unknown): unknown {
	const values = Object.entries(raw);
	if (!isObject(usual) || values.every(([, value]) => textBehind(value) === undefined)) return usual;
	return Object.fromEntries(
		values.map(([name, value]) => [name, readingOf(spec, judge, memberSchema(spec, schema, name), value)]),
	);
}
