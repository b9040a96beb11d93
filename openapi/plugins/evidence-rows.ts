import { isObject, listOf, objectOf } from "@forter-orders/spec/structure";
import type { Evidence } from "./evidence.ts";

/** A row of evidence.yaml, by the keys that lead to it. */
export type Row = { path: string[]; value: unknown };

/** What is wrong, at which keys of evidence.yaml. */
export type RowFault = { message: string; keys: string[] };

const LEVELS = ["high", "medium", "low"];
/** How many keys lead to a row of each kind. */
const DEPTHS: Record<string, number> = { properties: 3, values: 3, parameters: 2, responses: 2 };

/** All rows of evidence.yaml. */
export function rowsOf({ content }: Evidence): Row[] {
	return Object.entries(DEPTHS).flatMap(([kind, depth]) => rowsBelow([kind], content[kind], depth));
}

function rowsBelow(path: string[], value: unknown, depth: number): Row[] {
	if (path.length === depth) return [{ path, value }];
	return Object.entries(objectOf(value)).flatMap(([key, child]) => rowsBelow([...path, key], child, depth));
}

/** The part of the contract that a row speaks of, as messages name it. */
export function partAt(path: string[]): string {
	const [kind = "", component, name] = path;
	if (kind === "properties") return `The property "${name}" of ${component}`;
	if (kind === "values") return `The value "${name}" of ${component}`;
	return `The ${kind.slice(0, -1)} ${component}`;
}

/** What is wrong with the contents of a row. */
export function faultsOfRow({ path, value }: Row, { content }: Evidence): RowFault[] {
	if (!isObject(value)) return [{ message: "A row is expected to have confidence and sources.", keys: path }];
	const faults: RowFault[] = [];
	if (!LEVELS.some((level) => level === value.confidence))
		faults.push({
			message: "The confidence is expected to be high, medium or low.",
			keys: "confidence" in value ? [...path, "confidence"] : path,
		});
	const sources = listOf(value.sources).map(String);
	if (sources.length === 0) faults.push({ message: "A row is expected to name a source.", keys: path });
	for (const [index, source] of sources.entries())
		if (!((source.split(":")[0] ?? "") in objectOf(content.sources)))
			faults.push({
				message: `"${source}" is not listed under sources.`,
				keys: [...path, "sources", String(index)],
			});
	return faults;
}
