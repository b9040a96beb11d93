import { findJsonFault } from "./json-fault.ts";
import { countMembers, findRepeatedMember, scanJson } from "./json-scan.ts";

/** A JSON text as a value, or what keeps it from being one. */
export type JsonText =
	| { readonly value: unknown }
	| {
			/** What was expected, as the end of a sentence. */
			readonly fault: string;
			/** JSON Pointer of the place; empty for the whole. */
			readonly pointer: string;
	  };

/** Objects and lists inside one another: more than any order has, and few enough for whatever walks the value. */
export const MAX_DEPTH = 200;
/** What is said of a value that goes deeper. */
export const TOO_DEEP: string = `must not be nested deeper than ${MAX_DEPTH} levels`;
const BYTE_ORDER_MARK = "\uFEFF";

/** Reads a JSON text; what `JSON.parse` passes over in silence, a repeated member, is a fault as well. */
export function readJsonText(text: string): JsonText {
	const { names, depth } = scanJson(text);
	if (depth > MAX_DEPTH) return { fault: TOO_DEEP, pointer: "" };
	if (text.startsWith(BYTE_ORDER_MARK)) {
		return { fault: "must be valid JSON: expected no byte order mark at line 1, column 1", pointer: "" };
	}
	try {
		const value: unknown = JSON.parse(text);
		if (countMembers(value) === names) return { value };
		return { fault: "must not repeat a member of its object", pointer: findRepeatedMember(text)?.pointer ?? "" };
	} catch {
		const { line, column, expected } = findJsonFault(text);
		return { fault: `must be valid JSON: expected ${expected} at line ${line}, column ${column}`, pointer: "" };
	}
}

/** The JSON value in a field of a form; a text that is none, or goes too deep, stays as it is. */
export function jsonOrText(text: string): unknown {
	if (scanJson(text).depth > MAX_DEPTH) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
