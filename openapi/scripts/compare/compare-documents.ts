import type { Document } from "./document.ts";
import { differencesOf, type Fact } from "./fact.ts";
import { listOperations, type Operation, type Pair, pairOperations, pathParameters } from "./operations.ts";
import { mostPlaces, type Places } from "./places.ts";
import { createReferences, type References } from "./references.ts";
import { type Sections, sectionsOf } from "./sections.ts";

/** A place that only one document has (the other is null), or of which the two say different things. */
export type Difference = {
	section: string;
	place: string;
	ours: Fact | null;
	theirs: Fact | null;
	differs: ("type" | "required" | "values")[];
};
type OperationName = { operation: string; operationId: string | null };
/** An operation of both documents and how they differ on it. */
export type ComparedOperation = {
	ours: OperationName;
	theirs: OperationName;
	matchedBy: Pair["matchedBy"];
	differences: Difference[];
};
type Side = Pick<Document, "file" | "title" | "version" | "openapi"> & { operations: number };
/** The result of a comparison, as `--json` prints it. */
export type Comparison = {
	ours: Side;
	theirs: Side;
	operations: ComparedOperation[];
	onlyTheirs: OperationName[];
	onlyOurs: OperationName[];
	notes: string[];
};
type Reading = { document: Document; references: References; operations: Operation[] };

/** Compares two documents, operation by operation and place by place. */
export function compareDocuments(ours: Document, theirs: Document): Comparison {
	const [own, other] = [readingOf(ours), readingOf(theirs)];
	const pairs = pairOperations(own.operations, other.operations);
	const notes: string[] = [];
	const operations = pairs.map((pair) => comparePair(pair, own, other, notes));
	return {
		ours: sideOf(own),
		theirs: sideOf(other),
		operations,
		onlyTheirs: other.operations.filter((operation) => pairs.every((pair) => pair.theirs !== operation)).map(nameOf),
		onlyOurs: own.operations.filter((operation) => pairs.every((pair) => pair.ours !== operation)).map(nameOf),
		notes: [...notes, ...noteReferences(own), ...noteReferences(other)],
	};
}

function comparePair(
	{ ours, theirs, matchedBy }: Pair,
	own: Reading,
	other: Reading,
	notes: string[],
): ComparedOperation {
	const pathNames = pathParameters(ours.path);
	const [mine, yours] = [sectionsIn(own, ours, pathNames), sectionsIn(other, theirs, pathNames)];
	const shared = [...mine.keys()].filter((section) => yours.has(section));
	for (const [sections, { document }] of [[mine, own] as const, [yours, other] as const]) {
		for (const [section, places] of sections) {
			if (places.size < mostPlaces) continue;
			notes.push(`${document.file}: only the first ${mostPlaces} places of ${section} of ${ours.label} were read.`);
		}
	}
	const differences = shared.flatMap((section) =>
		comparePlaces(section, placesIn(mine, section), placesIn(yours, section)),
	);
	return { ours: nameOf(ours), theirs: nameOf(theirs), matchedBy, differences };
}

function comparePlaces(section: string, ours: Places, theirs: Places): Difference[] {
	return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((place) => {
		const [own, other] = [ours.get(place) ?? null, theirs.get(place) ?? null];
		const differs = own && other ? differencesOf(own, other) : [];
		return own && other && differs.length === 0 ? [] : [{ section, place, ours: own, theirs: other, differs }];
	});
}

function readingOf(document: Document): Reading {
	const references = createReferences(document.root);
	return { document, references, operations: listOperations(document, references) };
}

function sectionsIn({ document, references }: Reading, operation: Operation, pathNames: string[]): Sections {
	return sectionsOf(operation, document.root, references, pathNames);
}

function placesIn(sections: Sections, section: string): Places {
	return sections.get(section) ?? new Map();
}

function nameOf({ label, operationId }: Operation): OperationName {
	return { operation: label, operationId: operationId ?? null };
}

function sideOf({ document: { file, title, version, openapi }, operations }: Reading): Side {
	return { file, title, version, openapi, operations: operations.length };
}

function noteReferences({ document, references }: Reading): string[] {
	return [...references.unfollowed].map(
		(ref) =>
			`${document.file}: "${ref}" leads out of the file or nowhere, so what it names was not compared; \`redocly bundle\` joins files.`,
	);
}
