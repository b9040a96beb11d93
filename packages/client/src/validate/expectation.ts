import { counted } from "./received.ts";

type Params = Readonly<Record<string, unknown>>;

const articles: Readonly<Record<string, string>> = {
	array: "an array",
	boolean: "a boolean",
	integer: "an integer",
	null: "null",
	number: "a number",
	object: "an object",
	string: "a string",
};

/** What a rule expects, in words that follow "expected". */
export function expectation(rule: string, params: Params): string {
	const limit = Number(params.limit);
	switch (rule) {
		case "required":
			return "a value";
		case "dependentRequired":
			return `a value, because ${params.property} is present`;
		case "type":
			return [params.type]
				.flat()
				.map((type) => articles[String(type)] ?? String(type))
				.join(" or ");
		case "format":
			return `the format ${params.format}`;
		case "pattern":
			return `text that matches ${params.pattern}`;
		case "enum":
			return Array.isArray(params.allowedValues) ? oneOf(params.allowedValues) : "one of the listed values";
		case "const":
			return JSON.stringify(params.allowedValue);
		case "minLength":
			return `at least ${counted(limit, "character")}`;
		case "maxLength":
			return `at most ${counted(limit, "character")}`;
		case "minItems":
			return `at least ${counted(limit, "entry", "entries")}`;
		case "maxItems":
			return `at most ${counted(limit, "entry", "entries")}`;
		case "minimum":
		case "maximum":
		case "exclusiveMinimum":
		case "exclusiveMaximum":
			return `a number ${params.comparison} ${limit}`;
		default:
			return `what the contract's rule ${rule} asks for`;
	}
}

function oneOf(values: readonly unknown[]): string {
	return values
		.map((value) => JSON.stringify(value))
		.join(", ")
		.replace(/, (?=[^,]*$)/, " or ");
}
