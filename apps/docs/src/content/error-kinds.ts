import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A kind of the client's errors, as `@forter-orders/client/errors.json` describes it. */
export interface ErrorKind {
	readonly kind: string;
	readonly meaning: string;
	readonly cause: string;
	readonly action: string;
	/** The word that the client has for what to do; null where the contract gives none. */
	readonly advice: string | null;
	/** Whether the client sends again by itself. */
	readonly retried: boolean;
	readonly statuses: readonly number[];
	/** The statuses after which it does; empty where no status came. */
	readonly retriedStatuses: readonly number[];
}

/** Every kind of the client's errors, in the order of its catalogue. */
export function errorKinds(): readonly ErrorKind[] {
	const file = createRequire(import.meta.url).resolve("@forter-orders/client/errors.json");
	const catalogue: unknown = JSON.parse(readFileSync(file, "utf8"));
	if (Array.isArray(catalogue) && catalogue.every(isErrorKind)) return catalogue;
	throw new Error("@forter-orders/client/errors.json must be a list of kinds, each with meaning, cause and action.");
}

function isErrorKind(value: unknown): value is ErrorKind {
	if (typeof value !== "object" || value === null) return false;
	const isText = (key: string): boolean => typeof Reflect.get(value, key) === "string";
	const isList = (key: string): boolean => Array.isArray(Reflect.get(value, key));
	return ["kind", "meaning", "cause", "action"].every(isText) && ["statuses", "retriedStatuses"].every(isList);
}
