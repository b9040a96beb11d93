import type { ComparedOperation, Comparison, Difference } from "./compare-documents.ts";
import type { Fact } from "./fact.ts";

/** Writes a comparison for people. */
export function render(comparison: Comparison): string {
	const { ours, theirs, operations, onlyTheirs, onlyOurs, notes } = comparison;
	const total = countsOf(operations.flatMap(({ differences }) => differences));
	const blocks = [
		[`Theirs: ${sideLine(theirs)}`, `Ours:   ${sideLine(ours)}`, "+ only theirs, - only ours, ~ both, differently"],
		...operations.map(operationBlock),
		listBlock("Only theirs, not described here", onlyTheirs.map(nameLine)),
		listBlock("Only ours", onlyOurs.map(nameLine)),
		listBlock("Notes", notes),
		[`In all: ${operations.length} operations in both, with ${countLine(total)}.`],
	];
	return `${blocks
		.filter((block) => block.length > 0)
		.map((block) => block.join("\n"))
		.join("\n\n")}\n`;
}

function operationBlock({ ours, theirs, differences, matchedBy }: ComparedOperation): string[] {
	const other = theirs.operation === ours.operation ? "" : `, theirs ${theirs.operation}`;
	const how = matchedBy === "path" ? "" : ", matched by operation id";
	return [`${nameLine(ours)}${other}${how}: ${countLine(countsOf(differences))}`, ...sectionLines(differences)];
}

// Statuses share their body so often that sections with the same differences are written once.
function sectionLines(differences: Difference[]): string[] {
	const names = new Set(differences.map(({ section }) => section));
	const byText = new Map<string, string[]>();
	for (const name of names) {
		const text = entryLines(differences.filter(({ section }) => section === name)).join("\n");
		byText.set(text, [...(byText.get(text) ?? []), name]);
	}
	return [...byText].flatMap(([text, sections]) => [`  ${sections.join(", ")}`, text]);
}

function entryLines(entries: Difference[]): string[] {
	const width = Math.min(60, Math.max(...entries.map(({ place }) => place.length)));
	return entries.map((entry) => `    ${signOf(entry)} ${entry.place.padEnd(width)}  ${saying(entry)}`.trimEnd());
}

function signOf({ ours, theirs }: Difference): string {
	if (ours && theirs) return "~";
	return theirs ? "+" : "-";
}

function saying({ section, ours, theirs, differs }: Difference): string {
	if (section === "statuses") return "";
	if (!ours || !theirs) return factLine(ours ?? theirs);
	return differs.map((what) => `${what}: ${clauses[what](ours, theirs)}`).join("; ");
}

const clauses: Record<Difference["differs"][number], (ours: Fact, theirs: Fact) => string> = {
	type: (ours, theirs) => `theirs ${typeLine(theirs)}, ours ${typeLine(ours)}`,
	required: (ours, theirs) => `theirs ${theirs.required}, ours ${ours.required}`,
	values: (ours, theirs) =>
		[missing("theirs", theirs, ours), missing("ours", ours, theirs)].filter((part) => part !== "").join(", "),
};

function missing(whose: string, one: Fact, other: Fact): string {
	const only = one.values.filter((value) => !other.values.includes(value));
	return only.length === 0 ? "" : `only ${whose} ${only.join(" | ")}`;
}

function factLine(fact: Fact | null): string {
	if (!fact) return "";
	return `${typeLine(fact)}, ${fact.required}${fact.values.length > 0 ? `, ${fact.values.join(" | ")}` : ""}`;
}

function typeLine({ types }: Fact): string {
	return types.length > 0 ? types.join(" or ") : "any type";
}

type Counts = { theirs: number; ours: number; both: number };

function countsOf(differences: Difference[]): Counts {
	const theirs = differences.filter(({ ours }) => ours === null).length;
	const ours = differences.filter((entry) => entry.theirs === null).length;
	return { theirs, ours, both: differences.length - theirs - ours };
}

function countLine({ theirs, ours, both }: Counts): string {
	return theirs + ours + both === 0 ? "no differences" : `${theirs} only theirs, ${ours} only ours, ${both} differ`;
}

function sideLine({ file, title, version, openapi, operations }: Comparison["ours"]): string {
	return `${file}, ${title} ${version}, OpenAPI ${openapi}, ${operations} operations`;
}

function nameLine({ operation, operationId }: Comparison["onlyOurs"][number]): string {
	return operationId ? `${operation} (${operationId})` : operation;
}

function listBlock(title: string, lines: string[]): string[] {
	return lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}
