import { readPointer, tokensOf, toPointer } from "@forter-orders/spec";
import { isContainer, setAt, without } from "../bodies/edit.ts";
import type { Candidate } from "./candidate.ts";

/** Takes what is special about a candidate over into another body, at the same place; `undefined` when that is no change. */
export function transplant(
	body: unknown,
	candidate: Candidate,
	path: readonly string[],
): Pick<Candidate, "body" | "pointer"> | undefined {
	const source = candidate.body();
	const below = tokensOf(candidate.pointer).slice(path.length);
	const target = [...path, ...below];
	const pointer = toPointer(target);
	const value = readPointer(source, candidate.pointer);
	if (value === undefined) {
		return readPointer(body, pointer) === undefined ? undefined : { pointer, body: () => without(body, target) };
	}
	const copy = structuredClone(body);
	const parent = readPointer(copy, toPointer(target.slice(0, -1)));
	const last = target.at(-1);
	if (!isContainer(parent) || last === undefined) return undefined;
	setAt(parent, last, value);
	return { pointer, body: () => copy };
}
