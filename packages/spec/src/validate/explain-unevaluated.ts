import type { JsonObject } from "../json.ts";
import { escapeToken, memberOf, tokensOf } from "../pointer.ts";
import type { Finding } from "./finding.ts";
import { type Check, into, type Step } from "./step.ts";
import type { Validator } from "./validator.ts";

const KEYWORDS = ["unevaluatedProperties", "unevaluatedItems"] as const;

const closed = new WeakMap<JsonObject, JsonObject>();

/**
 * What the members and items break that no other keyword of a schema has looked at. Only the validator knows which those
 * are: it is asked about the same schema with none of them allowed.
 */
export function unevaluatedFindings(check: Check, validator: Validator, step: Step, schema: JsonObject): Finding[] {
	const own = KEYWORDS.filter((keyword) => keyword in schema);
	if (own.length === 0) return [];
	const asked = closed.get(schema) ?? { ...schema, ...Object.fromEntries(own.map((keyword) => [keyword, false])) };
	closed.set(schema, asked);
	const validate = validator.of(asked);
	if (validate(step.value)) return [];
	return (validate.errors ?? []).flatMap(({ schemaPath, params, instancePath }) => {
		const keyword = own.find((one) => schemaPath === `#/${one}` || schemaPath === `#/${one}/false schema`);
		if (keyword === undefined) return [];
		const name = String(params.unevaluatedProperty ?? tokensOf(instancePath)[0]);
		const place = { value: memberOf(step.value, name), at: `${step.at}/${escapeToken(name)}` };
		return check(into(step, keyword, schema[keyword], place));
	});
}
