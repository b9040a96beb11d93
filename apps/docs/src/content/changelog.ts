/** A heading of a release with what stands under it, and the package that says so. */
export interface ReleaseSection {
	/** `Contract changes`, `Major Changes`, `Minor Changes` or `Patch Changes`. */
	readonly heading: string;
	readonly packageName: string;
	readonly markdown: string;
}

/** A release as the changelogs of the packages tell it. */
export interface Release {
	readonly version: string;
	/** The day of the release, `YYYY-MM-DD`, where a changelog has the line `Released <day>.`. */
	readonly date: string | undefined;
	readonly sections: readonly ReleaseSection[];
}

/** The changelog of one package. */
export interface PackageChangelog {
	readonly packageName: string;
	readonly markdown: string;
}

/** What stands first: what can break correct code, then the contract, then the rest. */
const order = ["Contract changes", "Major Changes", "Minor Changes", "Patch Changes"];

/** The releases of all packages by version, newest first; packages are released together under one number. */
export function readReleases(changelogs: readonly PackageChangelog[]): Release[] {
	const found = changelogs.flatMap(readChangelog);
	const versions = [...Map.groupBy(found, ({ version }) => version)];
	return versions
		.map(([version, parts]) => ({
			version,
			date: parts.find(({ date }) => date !== undefined)?.date,
			sections: inOrder(parts.flatMap(({ sections }) => sections)),
		}))
		.sort((one, other) => compareVersions(other.version, one.version));
}

function readChangelog({ packageName, markdown }: PackageChangelog): Release[] {
	return headed(markdown, "##").map(([version, text]) => ({
		version,
		date: /^Released (\d{4}-\d{2}-\d{2})\.$/m.exec(text)?.[1],
		sections: headed(text, "###").map(([heading, body]) => ({ heading, packageName, markdown: body })),
	}));
}

/** The parts of a text under headings of one level; a line inside of a code block is no heading. */
function headed(markdown: string, marks: string): [string, string][] {
	const parts: [string, string[]][] = [];
	let fence = "";
	for (const line of markdown.split("\n")) {
		const [mark = ""] = /^\s*(?:```+|~~~+)/.exec(line) ?? [];
		if (fence === "") fence = mark.trim();
		else if (mark.trim() === fence) fence = "";
		if (fence === "" && line.startsWith(`${marks} `)) parts.push([line.slice(marks.length + 1).trim(), []]);
		else parts.at(-1)?.[1].push(line);
	}
	return parts.map(([heading, lines]) => [heading, lines.join("\n").trim()]);
}

function inOrder(sections: readonly ReleaseSection[]): ReleaseSection[] {
	const rank = ({ heading }: ReleaseSection): number =>
		(order.indexOf(heading) + order.length + 1) % (order.length + 1);
	return sections.filter(({ markdown }) => saysSomething(markdown)).sort((one, other) => rank(one) - rank(other));
}

/** Changesets writes "Updated dependencies" into packages that changed in nothing else. */
function saysSomething(markdown: string): boolean {
	const told = markdown.split("\n").filter((line) => !/^(\s+- @|- Updated dependencies|\s*$)/.test(line));
	return told.length > 0;
}

/** Compares two versions by the rules of Semantic Versioning, as far as releases of ours use them. */
export function compareVersions(one: string, other: string): number {
	const [numbers, tag = ""] = split(one);
	const [otherNumbers, otherTag = ""] = split(other);
	const difference = numbers.map((number, index) => number - (otherNumbers[index] ?? 0)).find((value) => value !== 0);
	if (difference !== undefined) return difference;
	if (tag === "" || otherTag === "") return tag === otherTag ? 0 : tag === "" ? 1 : -1;
	return tag.localeCompare(otherTag, "en", { numeric: true });
}

function split(version: string): [number[], string?] {
	const [numbers = "", ...tag] = version.split("-");
	return [numbers.split(".").map(Number), ...(tag.length === 0 ? ([] as const) : ([tag.join("-")] as const))];
}
