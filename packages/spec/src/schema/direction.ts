import { isObject, type JsonObject, listOf } from "../json.ts";
import { subschemasOf } from "../keywords/subschemas.ts";
import { escapeToken, readPointer } from "../pointer.ts";
import { pointersBeside } from "./beside.ts";
import type { SchemaSource } from "./source.ts";

/** Which way a value travels: `readOnly` members belong to responses, `writeOnly` members to requests. */
export type Direction = "request" | "response";

/** The keyword that marks a member as one of the other direction. */
export function foreignMark(direction: Direction): "readOnly" | "writeOnly" {
	return direction === "request" ? "readOnly" : "writeOnly";
}

/** Says of an object which of its members belong to the other direction, and which it must have. */
export interface MemberNames {
	/** Names of members that are marked, by the schema at a pointer or by one that applies to the same object. */
	foreign(pointer: string): ReadonlySet<string>;
	/** Of those at a pointer the ones that hold for one of its parts too, by its path: marks of an alternative to it do not. */
	foreignBeside(pointer: string, path: string): ReadonlySet<string>;
	/** Names of members that the schema at a pointer, or one that it applies to the same object, requires. */
	required(pointer: string): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Reads the names of members once for each schema. */
export function createMemberNames(source: SchemaSource, direction: Direction): MemberNames {
	const mark = foreignMark(direction);
	// Most documents have none, and to look for one at each schema takes long where many follow one another.
	let isMarked: boolean | undefined;
	const isForeign = (schema: unknown, pointer: string): boolean =>
		someHere(schema, pointer, (node) => node[mark] === true, source);
	const marked = (node: JsonObject, pointer: string): string[] =>
		Object.entries(isObject(node.properties) ? node.properties : {}).flatMap(([name, member]) =>
			isForeign(member, `${pointer}/properties/${escapeToken(name)}`) ? [name] : [],
		);
	const needed = (node: JsonObject): string[] => {
		const dependent = Object.values(isObject(node.dependentRequired) ? node.dependentRequired : {});
		return [node.required, ...dependent].flatMap(listOf).filter((name) => typeof name === "string");
	};
	const remembered = (find: (node: JsonObject, pointer: string) => string[]) => {
		const known = new Map<string, ReadonlySet<string>>();
		// Many schemas refer to the same one.
		const own = new Map<string, string[]>();
		const namesOf = (node: JsonObject, at: string): string[] => {
			const names = own.get(at) ?? find(node, at);
			own.set(at, names);
			return names;
		};
		return (pointer: string): ReadonlySet<string> => {
			let names = known.get(pointer);
			if (names === undefined) {
				const found: string[] = [];
				const take = (node: JsonObject, at: string): boolean => {
					for (const name of namesOf(node, at)) found.push(name);
					return false;
				};
				someHere(readPointer(source.document, pointer), pointer, take, source);
				names = found.length === 0 ? NONE : new Set(found);
				known.set(pointer, names);
			}
			return names;
		};
	};
	const marks = remembered(marked);
	const foreign = (pointer: string): ReadonlySet<string> => {
		isMarked ??= JSON.stringify(source.document).includes(`"${mark}":true`);
		return isMarked ? marks(pointer) : NONE;
	};
	return {
		foreign,
		foreignBeside(pointer, path) {
			const node = foreign(pointer).size === 0 ? undefined : readPointer(source.document, pointer);
			if (!isObject(node)) return NONE;
			const others = pointersBeside(source, node, pointer, path).flatMap((at) => [...foreign(at)]);
			return new Set([...marked(node, pointer), ...others]);
		},
		required: remembered(needed),
	};
}

/** Whether a test holds for a schema or for one that applies to the same value: a reference, a part of `allOf`, … */
function someHere(
	given: unknown,
	start: string,
	test: (node: JsonObject, pointer: string) => boolean,
	{ document, references }: SchemaSource,
): boolean {
	const seen = new Set<string>();
	const open = [{ schema: given, pointer: start }];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const { schema, pointer } = next;
		if (!isObject(schema) || seen.has(pointer)) continue;
		seen.add(pointer);
		if (test(schema, pointer)) return true;
		for (const { keyword, path, schema: inner } of subschemasOf(schema, "value").reverse()) {
			if (keyword !== "not") open.push({ schema: inner, pointer: pointer + path });
		}
		const target = typeof schema.$ref === "string" ? references.target(schema.$ref, pointer) : undefined;
		if (target !== undefined) open.push({ schema: readPointer(document, target), pointer: target });
	}
	return false;
}
