import { parentPointer, pointerTokens, readPointer } from "../document/json-pointer.ts";
import type { Finding } from "../judge/finding.ts";

const ROUNDS = 50;

/**
 * A copy of a value without the members that are at fault, or `undefined` when it cannot be made valid so. Of an object
 * that lacks something the whole object goes.
 */
export function pruned(value: unknown, findingsOf: (value: unknown) => readonly Finding[]): unknown {
	const copy: unknown = structuredClone(value);
	for (let round = 0; round < ROUNDS; round += 1) {
		const [finding] = findingsOf(copy);
		if (finding === undefined) return copy;
		const isMissing = finding.rule === "required" || finding.rule === "dependentRequired";
		if (!remove(copy, isMissing ? parentPointer(finding.pointer) : finding.pointer)) return undefined;
	}
	return undefined;
}

function remove(root: unknown, pointer: string): boolean {
	const holder = readPointer(root, parentPointer(pointer));
	const name = pointerTokens(pointer).at(-1);
	if (name === undefined || typeof holder !== "object" || holder === null || !(name in holder)) return false;
	if (Array.isArray(holder)) holder.splice(Number(name), 1);
	else Reflect.deleteProperty(holder, name);
	return true;
}
