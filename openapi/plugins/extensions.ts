import { isObject, listOf } from "@forter-orders/spec/structure";

/** What a merchant may be told to do; the client's code has a branch for each. */
const ACTIONS = ["fix_request", "check_credentials", "check_reference", "capture_and_resend"];

type Extension = {
	/** The types of node that it may stand on. */
	on: string[];
	/** What its value has to be, for the message. */
	expected: string;
	accepts(value: unknown): boolean;
};

/** The extensions of this contract; README.md says who reads them. */
export const extensions: Record<string, Extension> = {
	"x-extensible-enum": {
		on: ["Schema"],
		expected: "a list of different strings",
		accepts: (value) => isNonEmpty(value) && value.every(isString) && new Set(value).size === value.length,
	},
	"x-enumDescriptions": {
		on: ["Schema"],
		expected: "a sentence for each value",
		accepts: (value) => isObject(value) && Object.values(value).every(isString),
	},
	"x-retry": {
		on: ["Operation"],
		expected: "maxAttempts (1 or more), maxDelayMs (0 or more) and statuses (a list of error statuses)",
		accepts: (value) =>
			hasKeys(value, ["maxAttempts", "maxDelayMs", "statuses"]) &&
			isWhole(value.maxAttempts, 1) &&
			isWhole(value.maxDelayMs, 0) &&
			isNonEmpty(value.statuses) &&
			value.statuses.every((status) => isWhole(status, 400) && status <= 599),
	},
	"x-advice": {
		on: ["Operation", "Response"],
		expected: `action (${ACTIONS.join(", ")}) and description`,
		accepts: (value) =>
			hasKeys(value, ["action", "description"]) &&
			ACTIONS.some((action) => action === value.action) &&
			isString(value.description),
	},
	"x-confidence": {
		on: ["Schema", "Parameter", "Response"],
		expected: "medium or low",
		accepts: (value) => value === "medium" || value === "low",
	},
	"x-sunset": {
		on: ["Operation", "Parameter", "Schema"],
		expected: "a day such as 2027-06-30, after which what is deprecated may go away",
		accepts: (value) => isString(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
	},
	"x-codeSamples": {
		on: ["Operation"],
		expected: "a list of samples with lang, label and source",
		accepts: (value) =>
			isNonEmpty(value) && listOf(value).every((sample) => hasKeys(sample, ["lang", "label", "source"])),
	},
};

const isString = (value: unknown): value is string => typeof value === "string";
const isNonEmpty = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;
const isWhole = (value: unknown, least: number): value is number => Number.isInteger(value) && Number(value) >= least;

function hasKeys(value: unknown, keys: string[]): value is Record<string, unknown> {
	return isObject(value) && Object.keys(value).sort().join() === keys.sort().join();
}
