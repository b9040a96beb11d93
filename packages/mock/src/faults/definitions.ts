/** The name of a fault, as `Prefer: fault=<name>` and `--fault <name>` take it. */
export type FaultName =
	| "delay"
	| "stall"
	| "stall-in-body"
	| "drip"
	| "reset"
	| "reset-after-headers"
	| "close-keep-alive"
	| "gzip-garbage"
	| "empty"
	| "truncated-json"
	| "html"
	| "body"
	| "rate-limit"
	| "rate-limit-date"
	| "status"
	| "status-html"
	| "status-empty"
	| "redirect"
	| "unknown-status"
	| "unknown-enum-value"
	| "extra-fields"
	| "mutation";

/** The one thing about a fault that can be set. */
export interface FaultParameter {
	readonly name: string;
	readonly meaning: string;
	/** Bounds of a whole number; a parameter without bounds is a text. */
	readonly range?: readonly [min: number, max: number];
	/** What a text must be; any will do without this. */
	readonly format?: "url";
	readonly fallback?: number | string;
}

/** What a fault does; `transport` harms the way of an answer, `answer` changes what it says. */
export interface FaultDefinition {
	readonly kind: "transport" | "answer";
	readonly does: string;
	readonly parameter?: FaultParameter;
}

// A response in the standard's terms has one of these.
const status = { name: "status", meaning: "the status", range: [200, 599], fallback: 503 } as const;
const LONGEST_MS = 600_000;
const YEAR_S = 31_536_000;
const seconds = { name: "seconds", meaning: "the wait it asks for", range: [0, YEAR_S], fallback: 1 } as const;

/** Every fault that the mock knows, in the order of the README. */
export const definitions: Readonly<Record<FaultName, FaultDefinition>> = {
	delay: {
		kind: "transport",
		does: "answers late",
		parameter: { name: "ms", meaning: "milliseconds of delay", range: [0, LONGEST_MS], fallback: 1_000 },
	},
	stall: { kind: "transport", does: "never answers and keeps the connection open" },
	"stall-in-body": { kind: "transport", does: "sends the head and half of the body, then nothing more" },
	drip: {
		kind: "transport",
		does: "sends the body byte by byte",
		parameter: { name: "ms", meaning: "milliseconds between two bytes", range: [1, LONGEST_MS], fallback: 100 },
	},
	reset: { kind: "transport", does: "resets the connection before it answers" },
	"reset-after-headers": {
		kind: "transport",
		does: "sends the head and half of the body, then resets the connection",
	},
	"close-keep-alive": {
		kind: "transport",
		does: "answers, then closes the connection that it said to keep alive; without a port nothing shows",
	},
	"gzip-garbage": { kind: "transport", does: "says that the body is gzip, which it is not" },
	empty: { kind: "answer", does: "answers 200 with an empty body" },
	"truncated-json": { kind: "answer", does: "sends the first half of the JSON as if it were all" },
	html: { kind: "answer", does: "answers 200 with a page of HTML" },
	body: {
		kind: "answer",
		does: "answers 200 with a text of yours as JSON",
		parameter: { name: "text", meaning: "the text", fallback: "null" },
	},
	"rate-limit": { kind: "answer", does: "answers 429 with `Retry-After` in seconds", parameter: seconds },
	"rate-limit-date": {
		kind: "answer",
		does: "answers 429 with `Retry-After` as a date, one in the past for less than 0",
		parameter: { ...seconds, range: [-YEAR_S, YEAR_S] },
	},
	status: { kind: "answer", does: "answers with a status and its documented body", parameter: status },
	"status-html": {
		kind: "answer",
		does: "answers with a status and a page of HTML, as a gateway does",
		parameter: status,
	},
	"status-empty": { kind: "answer", does: "answers with a status and an empty body", parameter: status },
	redirect: {
		kind: "answer",
		does: "answers 302 with `Location` on another host",
		// A name that never leads anywhere.
		parameter: { name: "to", meaning: "where it sends to", format: "url", fallback: "https://elsewhere.invalid/" },
	},
	"unknown-status": { kind: "answer", does: "answers with a status that the operation does not document" },
	"unknown-enum-value": {
		kind: "answer",
		does: "puts a value that the contract does not know where it lists values, by default in the first such place",
		parameter: { name: "at", meaning: "JSON Pointer to the place" },
	},
	"extra-fields": { kind: "answer", does: "adds a member that the contract does not know to every object" },
	mutation: {
		kind: "answer",
		does: "breaks the schema in one place; the seed says which one and how",
		parameter: { name: "seed", meaning: "which of the mutations", range: [0, 4_294_967_295], fallback: 0 },
	},
};

/** The names of all faults. */
export const faultNames: readonly FaultName[] = Object.keys(definitions).filter(isFaultName);

/** Whether a text is the name of a fault. */
export function isFaultName(name: string): name is FaultName {
	return Object.hasOwn(definitions, name);
}
