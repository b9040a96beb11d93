import type { ErrorObject } from "ajv/dist/2020.js";
import { listOf } from "../json.ts";
import type { Violation } from "../violation.ts";

const MAX_LISTED = 20;

type Params = Readonly<Record<string, unknown>>;

const counted = (limit: unknown, noun: string): string => `${limit} ${noun}${Number(limit) === 1 ? "" : "s"}`;
const least =
	(noun: string) =>
	({ limit }: Params) =>
		`must have at least ${counted(limit, noun)}`;
const most =
	(noun: string) =>
	({ limit }: Params) =>
		`must have at most ${counted(limit, noun)}`;
const bound = ({ comparison, limit }: Params) => `must be ${comparison} ${limit}`;

/** What each keyword asks for, as the end of a sentence that begins with a place; by the parameters of the validator's errors and its `setting`. */
const sentences: Readonly<Record<string, (params: Params) => string>> = {
	required: () => "is required",
	dependentRequired: ({ property }) => `is required when ${property} is present`,
	type: ({ type }) => `must be ${[type].flat().join(" or ").replaceAll(",", " or ")}`,
	enum: ({ allowedValues }) => `must be one of ${listed(listOf(allowedValues))}`,
	const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
	pattern: ({ pattern }) => `must match pattern "${pattern}"`,
	format: ({ format }) => `must match format "${format}"`,
	minLength: least("character"),
	maxLength: most("character"),
	minItems: least("item"),
	maxItems: most("item"),
	minProperties: ({ limit }) => `must have at least ${Number(limit) === 1 ? "1 property" : `${limit} properties`}`,
	maxProperties: ({ limit }) => `must have at most ${Number(limit) === 1 ? "1 property" : `${limit} properties`}`,
	minimum: bound,
	maximum: bound,
	exclusiveMinimum: bound,
	exclusiveMaximum: bound,
	multipleOf: ({ setting }) => `must be a multiple of ${setting}`,
	uniqueItems: ({ i, j }) => `must not have the same item twice, as at ${j} and ${i}`,
	additionalProperties: () => "is not allowed",
};

/** What a keyword asks for, by an error of the validator and the setting of the keyword. */
export function wordingOf({ keyword, params, message }: ErrorObject, setting: unknown): string {
	return sentences[keyword]?.({ ...params, setting }) ?? message ?? "is not valid";
}

/** A sentence about a place as what was expected there: "must be integer" as "integer", "is required" as "to be there". */
export function expectationOf(message: string): string {
	if (/^is required/.test(message)) return message.replace(/^is required/, "to be there");
	if (message === "is not allowed") return "nothing there";
	return message.replace(/^must be /, "").replace(/^must /, "to ");
}

/** What was received in the place of what was expected; a secret or a text that cannot be read is only said to be there. */
export function receivedOf({ message, received }: Pick<Violation, "message" | "received">): string {
	return received ?? (/^(?:is required|must be there)/.test(message) ? "nothing" : "something else");
}

/** Listed values for a sentence, not all when there are many. */
export function listed(values: readonly unknown[]): string {
	const names = values.slice(0, MAX_LISTED).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
	return `${names.join(", ")}${values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : ""}`;
}
