import type { ReadOptions } from "@forter-orders/spec";
import { compareDocuments } from "./compare/document.ts";
import { openDocument } from "./documents.ts";
import { describeChanges, type Finding } from "./finding.ts";

/** A document that was compared, for a report. */
export type Side = { file: string; version: string };

/** What changed between two documents. */
export type Comparison = {
	base: Side;
	next: Side;
	/** The gravest first. */
	findings: Finding[];
	/** What was passed over, since it is not as it should be. */
	flaws: string[];
};

/** Compares two documents by the table. */
export async function compareFiles(base: string, next: string, options: ReadOptions): Promise<Comparison> {
	const from = process.cwd();
	const old = await openDocument(base, from, options);
	const young = await openDocument(next, from, options);
	const changes = compareDocuments(old.source, young.source);
	return {
		base: { file: old.file, version: old.version },
		next: { file: young.file, version: young.version },
		findings: describeChanges(changes, old.locate, young.locate),
		flaws: [...new Set([...old.flaws(), ...young.flaws()])],
	};
}

/** True when something breaks, or may break. */
export function breaks({ findings }: Pick<Comparison, "findings">): boolean {
	return findings.some(({ verdict }) => verdict === "B" || verdict === "P");
}
