import { isObject, listOf, objectOf, setMember } from "../json.ts";
import { parentPointer, readPointer, tokensOf } from "../pointer.ts";
import { branchesOf } from "../schema/branches.ts";
import { entrySchemas, memberSchemas } from "../schema/part-members.ts";
import type { Part } from "../schema/parts.ts";
import type { Finding } from "../validate/finding.ts";
import { valueJudgeOf } from "../validate/value-judge.ts";
import { roomFor, type SampleSource, sampleOf } from "./sample.ts";

const MAX_ROUNDS = 20;
const MAX_DEPTH = 12;

/** A value with what it breaks of a schema mended, as the findings say; `undefined` when that does not lead to a valid one. */
export function repaired(
	source: SampleSource,
	pointer: string,
	value: unknown,
): { readonly value: unknown } | undefined {
	const judge = valueJudgeOf(source.spec, source.direction);
	const holder = { value: structuredClone(value) };
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const findings = judge.findings(pointer, holder.value);
		if (findings.length === 0) return holder;
		const [first] = findings;
		if (first === undefined || !findings.some((finding) => mend(source, pointer, holder, finding))) return undefined;
	}
	return undefined;
}

/**
 * A value with the members put in that others make necessary, such as the currency of an amount, and with nothing else
 * changed; `make` gives a member by its schemas.
 */
export function repairMissing(
	source: SampleSource,
	pointer: string,
	value: unknown,
	make: (source: SampleSource, schemas: readonly string[]) => unknown,
): unknown {
	const judge = valueJudgeOf(source.spec, source.direction);
	const holder = { value };
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		if (judge.accepts(pointer, holder.value)) break;
		const missing = judge.findings(pointer, holder.value).filter(isMissing);
		const mended = missing.map((finding) =>
			put(holder, `/value${finding.pointer}`, make(source, schemasAt(source, pointer, finding.pointer))),
		);
		if (!mended.includes(true)) break;
	}
	return holder.value;
}

function isMissing({ keyword }: Finding): boolean {
	return keyword === "required" || keyword === "dependentRequired";
}

/** Mends one finding; `false` when it is not known how. */
function mend(source: SampleSource, root: string, holder: { value: unknown }, finding: Finding): boolean {
	const { keyword, pointer, message } = finding;
	const place = `/value${pointer}`;
	// A schema that holds itself would be mended without end.
	if (tokensOf(pointer).length > MAX_DEPTH) return false;
	if (isMissing(finding)) return put(holder, place, sampleAt(source, root, pointer));
	if (message === "is not allowed") return take(holder, place);
	const setting = readPointer(source.spec.document, finding.schema);
	if (keyword === "const") return put(holder, place, setting);
	if (keyword === "enum") return put(holder, place, listOf(setting)[0]);
	const current = readPointer(holder, place);
	if (keyword === "propertyNames") return take(holder, place);
	if (keyword === "oneOf") return put(holder, place, matchingOne(source, finding.schema, current));
	if (keyword === "not" && put(holder, place, valueOfAnotherKind(source, parentPointer(finding.schema)))) return true;
	if (keyword === "uniqueItems" && Array.isArray(current)) return put(holder, place, distinct(current));
	const other = sampleAt({ ...source, plain: true }, root, pointer);
	if (JSON.stringify(other) !== JSON.stringify(current)) return put(holder, place, other);
	// Nothing is right there, and it may be that nothing needs to be.
	return take(holder, place);
}

/** One value of each kind. */
const KINDS: readonly unknown[] = ["text", 1, true, null, [], {}];
const MAX_TRIED = 8;

/** A plain value that a schema takes, where it says what it does not want. */
function valueOfAnotherKind({ spec, direction }: SampleSource, pointer: string): unknown {
	const judge = valueJudgeOf(spec, direction);
	return KINDS.find((value) => judge.accepts(pointer, value));
}

/**
 * A value that one branch of a `oneOf` takes and the others do not. Branches that are open and ask for nothing take what
 * each other takes, so a member that only another branch describes gets a value that breaks it.
 */
function matchingOne(source: SampleSource, choice: string, current: unknown): unknown {
	const { spec, direction } = source;
	const judge = valueJudgeOf(spec, direction);
	const pointers = [...listOf(readPointer(spec.document, choice)).keys()].map((index) => `${choice}/${index}`);
	for (const own of pointers.slice(0, MAX_TRIED)) {
		for (const rich of [false, true]) {
			const sample = sampleOf({ ...source, plain: true, rich, room: roomFor(50) }, branchesOf(spec, [own])[0] ?? []);
			const value = isObject(sample) && isObject(current) ? { ...current, ...sample } : sample;
			if (!judge.accepts(own, value)) continue;
			const others = pointers.filter((pointer) => pointer !== own);
			for (const other of others) if (judge.accepts(other, value)) spoil(source, value, own, other);
			if (!others.some((other) => judge.accepts(other, value))) return value;
		}
	}
	return undefined;
}

/** Sets a member of a value so that another schema refuses it and its own still takes it, if there is such a one. */
function spoil({ spec, direction }: SampleSource, value: unknown, own: string, other: string): void {
	if (!isObject(value)) return;
	const judge = valueJudgeOf(spec, direction);
	const names = new Set(
		(branchesOf(spec, [other])[0] ?? []).flatMap(({ schema }) => Object.keys(objectOf(schema.properties))),
	);
	for (const name of [...names].slice(0, MAX_TRIED)) {
		const before = Object.hasOwn(value, name) ? { value: value[name] } : undefined;
		for (const wrong of KINDS) {
			setMember(value, name, wrong);
			if (judge.accepts(own, value) && !judge.accepts(other, value)) return;
		}
		if (before) setMember(value, name, before.value);
		else Reflect.deleteProperty(value, name);
	}
}

function distinct(list: readonly unknown[]): unknown[] {
	return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

/** A sample for the place at a pointer into a value of a schema. */
export function sampleAt(source: SampleSource, root: string, pointer: string): unknown {
	return sampleOf(source, branchesOf(source.spec, schemasAt(source, root, pointer))[0] ?? []);
}

/** The schemas that apply together to the place at a pointer into a value of a schema. */
export function schemasAt({ spec }: SampleSource, root: string, pointer: string): string[] {
	let schemas = [root];
	for (const token of tokensOf(pointer)) {
		const parts: Part[] = distinctParts(branchesOf(spec, schemas).flat());
		const members = memberSchemas(parts, token);
		schemas = members.length === 0 && /^\d+$/.test(token) ? entrySchemas(parts, Number(token)) : members;
	}
	return schemas;
}

function distinctParts(parts: readonly Part[]): Part[] {
	return [...new Map(parts.map((part) => [part.pointer, part])).values()];
}

function put(holder: object, pointer: string, value: unknown): boolean {
	const parent = readPointer(holder, parentPointer(pointer));
	const name = tokensOf(pointer).at(-1) ?? "";
	if (value === undefined || typeof parent !== "object" || parent === null) return false;
	setMember(parent, name, value);
	return true;
}

function take(holder: object, pointer: string): boolean {
	const parent = readPointer(holder, parentPointer(pointer));
	const name = tokensOf(pointer).at(-1) ?? "";
	if (Array.isArray(parent)) return parent.splice(Number(name), 1).length > 0;
	return isObject(parent) && pointer !== "/value" && Reflect.deleteProperty(parent, name);
}
