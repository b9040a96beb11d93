import type { Fact } from "./fact.ts";
import type { Difference, Differences, ListedOperation } from "./list.ts";

/** Writes what differs for people. */
export function renderList({ base, next, operations, onlyBase, onlyNext, notes }: Differences): string {
	const total = countLine(operations.flatMap(({ differences }) => differences));
	const blocks = [
		[`Base: ${sideLine(base)}`, `Next: ${sideLine(next)}`, "- only base, + only next, ~ both, differently"],
		...operations.map(operationBlock),
		listBlock("Only base", onlyBase.map(nameLine)),
		listBlock("Only next", onlyNext.map(nameLine)),
		listBlock("Notes", notes),
		[`In all: ${operations.length} operations in both, with ${total}.`],
	];
	return `${blocks
		.filter((block) => block.length > 0)
		.map((block) => block.join("\n"))
		.join("\n\n")}\n`;
}

function operationBlock({ base, next, differences, matchedBy }: ListedOperation): string[] {
	const other = next.operation === base.operation ? "" : `, next ${next.operation}`;
	const how = matchedBy === "path" ? "" : ", matched by operation id";
	return [`${nameLine(base)}${other}${how}: ${countLine(differences)}`, ...sectionLines(differences)];
}

// Statuses share their body so often that sections with the same differences are written once.
function sectionLines(differences: readonly Difference[]): string[] {
	const texts = [...Map.groupBy(differences, ({ section }) => section)].map(([section, entries]) => ({
		section,
		text: entryLines(entries).join("\n"),
	}));
	return [...Map.groupBy(texts, ({ text }) => text)].flatMap(([text, sections]) => [
		`  ${sections.map(({ section }) => section).join(", ")}`,
		text,
	]);
}

function entryLines(entries: readonly Difference[]): string[] {
	const width = entries.reduce((most, { place }) => Math.min(60, Math.max(most, place.length)), 0);
	return entries.map((entry) => `    ${signOf(entry)} ${entry.place.padEnd(width)}  ${saying(entry)}`.trimEnd());
}

function signOf({ base, next }: Difference): string {
	if (base && next) return "~";
	return next ? "+" : "-";
}

function saying({ section, base, next, differs }: Difference): string {
	if (section === "statuses") return "";
	if (!base || !next) return factLine(base ?? next);
	return differs.map((what) => `${what}: ${clauses[what](base, next)}`).join("; ");
}

const clauses: Record<Difference["differs"][number], (base: Fact, next: Fact) => string> = {
	type: (base, next) => `base ${typeLine(base)}, next ${typeLine(next)}`,
	required: (base, next) => `base ${base.required}, next ${next.required}`,
	values: (base, next) =>
		[missing("base", base, next), missing("next", next, base)].filter((part) => part !== "").join(", "),
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

function countLine(differences: readonly Difference[]): string {
	const next = differences.filter((entry) => entry.base === null).length;
	const base = differences.filter((entry) => entry.next === null).length;
	if (differences.length === 0) return "no differences";
	return `${base} only base, ${next} only next, ${differences.length - base - next} differ`;
}

function sideLine({ file, title, version, openapi, operations }: Differences["base"]): string {
	return `${file}, ${title} ${version}, OpenAPI ${openapi}, ${operations} operations`;
}

function nameLine({ operation, operationId }: Differences["onlyBase"][number]): string {
	return operationId ? `${operation} (${operationId})` : operation;
}

function listBlock(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}
