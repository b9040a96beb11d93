import type { Finding } from "./finding.ts";

/**
 * Of the branches that a value does not match, says what is wrong in the one that was meant: the one that takes its
 * type, then whose tags it carries, then with the fewest findings, then with the deepest. When several are as close, the
 * findings are merged into one.
 */
export function closestBranch(branches: readonly (readonly Finding[])[], parent: Finding): readonly Finding[] {
	const rightType = branches.filter((findings) => !findings.some((finding) => isOwnType(finding, parent)));
	const candidates = rightType.length > 0 ? rightType : branches;
	const best = lowest(candidates, [
		(findings) => findings.filter((finding) => isTag(finding, parent)).length,
		(findings) => findings.length,
		(findings) => -Math.max(...findings.map(({ pointer }) => pointer.split("/").length)),
	]);
	const [first, ...others] = best;
	if (first === undefined) return [parent];
	if (others.length === 0) return first;
	return [
		merge(
			best.map(([finding]) => finding ?? parent),
			parent,
		),
	];
}

function isOwnType({ keyword, pointer }: Finding, parent: Finding): boolean {
	return keyword === "type" && pointer === parent.pointer;
}

/** Branches are often told apart by a member with a fixed value. */
function isTag({ keyword, pointer }: Finding, parent: Finding): boolean {
	return (keyword === "const" || keyword === "enum") && pointer.lastIndexOf("/") === parent.pointer.length;
}

function lowest<T>(items: readonly T[], measures: readonly ((item: T) => number)[]): readonly T[] {
	return measures.reduce<readonly T[]>((left, measure) => {
		const least = Math.min(...left.map(measure));
		return left.filter((item) => measure(item) === least);
	}, items);
}

function merge(findings: readonly Finding[], parent: Finding): Finding {
	const [first = parent] = findings;
	const others = [...new Set(findings.map(({ pointer }) => pointer))].filter((pointer) => pointer !== parent.pointer);
	const alike = findings.every(({ keyword, pointer }) => keyword === first.keyword && pointer === first.pointer);
	if (alike && first.keyword !== "required") {
		return { ...first, message: findings.map(({ message }) => message).reduce(joinExpectations) };
	}
	const reasons = findings.map(({ pointer, message }) => `${pointer.slice(parent.pointer.length)} ${message}`.trim());
	const message = `${parent.message}: ${[...new Set(reasons)].join(", or ")}`;
	return { ...parent, message, ...(others.length > 0 && { others }) };
}

function joinExpectations(first: string, second: string): string {
	if (first === second) return first;
	const words = second.split(" ");
	let shared = 0;
	while (words[shared] !== undefined && words[shared] === first.split(" ")[shared]) shared += 1;
	return `${first} or ${words.slice(shared).join(" ")}`;
}
