import { CORE_SCHEMA, load, mergeTag, YAMLException } from "js-yaml";
import { DocumentError } from "../document-error.ts";
import { countMembers, findRepeatedMember, scanJson } from "../json-text/json-scan.ts";
import { readJsonText } from "../json-text/json-text.ts";
import type { Flaw } from "../model/check.ts";
import { toPointer } from "../pointer.ts";
import { locateIn } from "./locate.ts";

/** A text as a value, and what was passed over. */
export interface ParsedText {
	readonly value: unknown;
	readonly flaws: readonly Flaw[];
}

const schema = CORE_SCHEMA.withTags(mergeTag);
const MAX_DEPTH = 400;

/** Reads a text as JSON or as YAML; throws a `DocumentError` with the line for one that is neither. */
export function parseText(text: string, file: string): ParsedText {
	const isJson = /^\s*[{[]/.test(text);
	if (isJson) {
		try {
			const value: unknown = JSON.parse(text);
			return { value, flaws: repetitions(text, value, file) };
		} catch {
			// YAML takes more: comments, single quotes, a comma at the end.
		}
	}
	if (text.trim() === "") throw new DocumentError(`${file}: it is empty; write an OpenAPI document into it`);
	try {
		return { value: detached(load(text, { schema, maxDepth: MAX_DEPTH }), text, file), flaws: [] };
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const line = (error.mark?.line ?? 0) + 1;
		if (error.reason !== "duplicated mapping key") {
			const fault = isJson ? jsonFault(text, file) : `${file}:${line}: ${error.reason}`;
			throw new DocumentError(`${fault}; correct it`, { cause: error });
		}
		return {
			value: detached(load(text, { schema, maxDepth: MAX_DEPTH, json: true }), text, file),
			flaws: [repetition(`${file}:${line}`)],
		};
	}
}

function repetition(where: string, pointer = ""): Flaw {
	const subject = pointer === "" ? "a member " : "";
	return { pointer, message: `${subject}stands twice in its object; the last one counts`, where };
}

function repetitions(text: string, value: unknown, file: string): Flaw[] {
	if (scanJson(text).names === countMembers(value)) return [];
	const found = findRepeatedMember(text);
	return found ? [repetition(`${file}:${text.slice(0, found.at).split("\n").length}`, found.pointer)] : [];
}

/** Where and why a text is no JSON, as far as one can tell. */
function jsonFault(text: string, file: string): string {
	const read = readJsonText(text);
	if (!("fault" in read)) return `${file}: it is not JSON`;
	const [, expected, line] = /expected (.+) at line (\d+)/.exec(read.fault) ?? [];
	return line === undefined ? `${file}: it ${read.fault}` : `${file}:${line}: expected ${expected}`;
}

const MAX_VALUES = 5_000_000;

/** A copy in which an alias of YAML is a value of its own, as it is to be changed in one place only. */
function detached(value: unknown, text: string, file: string): unknown {
	let count = 0;
	const around = new Map<object, string>();
	const copy = (node: unknown, key: string): unknown => {
		if (typeof node !== "object" || node === null) return node;
		count += 1;
		if (count > MAX_VALUES) {
			throw new DocumentError(`${file}: its aliases make more than ${MAX_VALUES} values; write fewer of them`);
		}
		if (around.has(node)) throw endless(toPointer([...around.values(), key].slice(1)), text, file);
		around.set(node, key);
		const copied = Array.isArray(node)
			? node.map((entry, index) => copy(entry, String(index)))
			: Object.fromEntries(Object.entries(node).map(([name, member]) => [name, copy(member, name)]));
		around.delete(node);
		return copied;
	};
	return copy(value, "");
}

function endless(pointer: string, text: string, file: string): DocumentError {
	const place = locateIn(file, text)(pointer);
	const where = place ? `${file}:${place.line}` : file;
	return new DocumentError(`${where}: the alias at #${pointer} stands inside what it stands for; write a $ref instead`);
}
