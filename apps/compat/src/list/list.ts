import { type Operation, objectOf, parseTemplate, type ReadOptions, textOf } from "@forter-orders/spec";
import { createIsUntouched, type IsUntouched } from "../compare/links.ts";
import { type Opened, openDocument } from "../documents.ts";
import { differencesOf, type Fact } from "./fact.ts";
import { mostPlaces, type Places } from "./places.ts";
import { type Sections, sectionsOf } from "./sections.ts";

/** A place that only one document has (the other is null), or of which the two say different things. */
export type Difference = {
	section: string;
	place: string;
	base: Fact | null;
	next: Fact | null;
	differs: ("type" | "required" | "values")[];
};
type OperationName = { operation: string; operationId: string | null };
/** An operation of both documents and how they differ on it. */
export type ListedOperation = {
	base: OperationName;
	next: OperationName;
	matchedBy: "path" | "operationId";
	differences: Difference[];
};
type Side = { file: string; title: string; version: string; openapi: string; operations: number };
/** What each of two documents has and the other has not, as `--json` prints it. */
export type Differences = {
	base: Side;
	next: Side;
	operations: ListedOperation[];
	onlyBase: OperationName[];
	onlyNext: OperationName[];
	notes: string[];
};
type Listing = { old: Opened; young: Opened; isUntouched: IsUntouched; note(opened: Opened, message: string): void };
type Matched = { base: Operation; next: Operation; matchedBy: ListedOperation["matchedBy"] };

/** Lists what differs between two documents, operation by operation and place by place. */
export async function listFiles(base: string, next: string, options: ReadOptions): Promise<Differences> {
	const from = process.cwd();
	return listDifferences(await openDocument(base, from, options), await openDocument(next, from, options));
}

/** Lists what differs between two documents that were opened. */
export function listDifferences(old: Opened, young: Opened): Differences {
	const [base, next] = [old.source.spec.operations, young.source.spec.operations];
	const pairs = pairOperations(base, next);
	const notes: string[] = [];
	const isUntouched = createIsUntouched(old.source, young.source);
	const note = ({ file }: Opened, message: string) => void notes.push(`${file}: ${message}`);
	const operations = pairs.map((pair) => listPair(pair, { old, young, isUntouched, note }));
	return {
		base: sideOf(old),
		next: sideOf(young),
		operations,
		onlyBase: base.filter((operation) => pairs.every((pair) => pair.base !== operation)).map(nameOf),
		onlyNext: next.filter((operation) => pairs.every((pair) => pair.next !== operation)).map(nameOf),
		notes: [...new Set([...notes, ...old.flaws(), ...young.flaws()])],
	};
}

/** Pairs operations by method and path, and where there is no such pair by operation id. */
function pairOperations(base: readonly Operation[], next: readonly Operation[]): Matched[] {
	const free = new Set(next);
	const pairs = new Map<Operation, Matched>();
	const pairUp = (matchedBy: Matched["matchedBy"], keysOf: (operation: Operation) => string[]) => {
		const byKey = Map.groupBy(
			[...free].flatMap((operation) => keysOf(operation).map((key) => ({ key, operation }))),
			({ key }) => key,
		);
		for (const own of base) {
			if (pairs.has(own)) continue;
			const candidates = keysOf(own).flatMap((key) => byKey.get(key) ?? []);
			const other = candidates.find(({ operation }) => free.delete(operation))?.operation;
			if (other) pairs.set(own, { base: own, next: other, matchedBy });
		}
	};
	// A document may have the start of the path in the address of its server.
	pairUp("path", ({ method, path, basePaths }) =>
		["", ...basePaths].map((start) => `${method} ${plainPath(`${start}${path}`)}`),
	);
	pairUp("operationId", ({ node }) => (node.operationId === undefined ? [] : [String(node.operationId)]));
	return base.flatMap((operation) => pairs.get(operation) ?? []);
}

function plainPath(path: string): string {
	return parseTemplate(path.replace(/[?#].*$/, "").replace(/\/+$/, "")).fill(() => "{}");
}

function listPair({ base, next, matchedBy }: Matched, { old, young, isUntouched, note }: Listing): ListedOperation {
	const sectionsIn = (opened: Opened, operation: Operation): Sections =>
		sectionsOf(opened.source, operation, parseTemplate(base.path).names, (message) => note(opened, message));
	const [before, after] = [sectionsIn(old, base), sectionsIn(young, next)];
	const differences = [...before].flatMap(([name, section]) => {
		const other = after.get(name);
		if (!other || (section.pointer && other.pointer && isUntouched(section.pointer, other.pointer))) return [];
		const [places, others] = [section.read(), other.read()];
		for (const [opened, { size }] of [[old, places] as const, [young, others] as const])
			if (size >= mostPlaces)
				note(opened, `only the first ${mostPlaces} places of ${name} of ${nameOf(base).operation} were read.`);
		return listPlaces(name, places, others);
	});
	return { base: nameOf(base), next: nameOf(next), matchedBy, differences };
}

function listPlaces(section: string, base: Places, next: Places): Difference[] {
	return [...new Set([...next.keys(), ...base.keys()])].flatMap((place) => {
		const [old, young] = [base.get(place) ?? null, next.get(place) ?? null];
		const differs = old && young ? differencesOf(old, young) : [];
		return old && young && differs.length === 0 ? [] : [{ section, place, base: old, next: young, differs }];
	});
}

function nameOf({ method, path, node }: Operation): OperationName {
	return { operation: `${method} ${path}`, operationId: textOf(node.operationId) ?? null };
}

function sideOf({ file, version, source: { spec } }: Opened): Side {
	const { info, openapi } = spec.given;
	const title = String(objectOf(info).title ?? "untitled");
	return { file, title, version, openapi: String(openapi), operations: spec.operations.length };
}
