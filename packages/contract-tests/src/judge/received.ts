import { isObject } from "../contract/json.ts";

const LONGEST_NUMBER = 6;

/** What a value is, without its content, which may be personal: type and length, and what is too short to tell anything. */
export function describeValue(value: unknown): string {
	if (value === undefined) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return `an array of ${value.length}`;
	if (isObject(value)) return `an object with ${Object.keys(value).length} members`;
	if (typeof value === "string") return value === "" ? "an empty string" : `a string of ${value.length}`;
	if (typeof value === "number") {
		return String(value).replace(/\D/g, "").length <= LONGEST_NUMBER ? `the number ${value}` : "a number";
	}
	return String(value);
}

/** What a keyword of the document asks for, in a few words. */
export function describeRule(rule: string, setting: unknown): string {
	switch (rule) {
		case "required":
		case "dependentRequired":
			return "to be there";
		case "type":
			return [setting].flat().join(" or ");
		case "enum":
			return Array.isArray(setting) ? `one of ${setting.join(", ")}` : "a listed value";
		case "additionalProperties":
		case "unevaluatedProperties":
			return "no other members";
		case "anyOf":
		case "oneOf":
			return "one of the alternatives";
		default:
			return setting === undefined || typeof setting === "object" ? rule : `${rule} ${String(setting)}`;
	}
}
