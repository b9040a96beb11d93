import type { Finding } from "./finding.ts";

/**
 * Of the alternatives that a value does not match, says what is wrong in the one that was meant: the one that takes its
 * type, then whose tags it carries, then with the fewest faults, then with the deepest. When several are as close, the
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
	return others.length === 0
		? first
		: [
				merge(
					best.map(([finding]) => finding ?? parent),
					parent,
				),
			];
}

function isOwnType({ rule, pointer }: Finding, parent: Finding): boolean {
	return rule === "type" && pointer === parent.pointer;
}

/** Alternatives are often told apart by a member with a fixed value. */
function isTag({ rule, pointer }: Finding, parent: Finding): boolean {
	return (rule === "const" || rule === "enum") && pointer.lastIndexOf("/") === parent.pointer.length;
}

function lowest<T>(items: readonly T[], measures: readonly ((item: T) => number)[]): readonly T[] {
	return measures.reduce<readonly T[]>((left, measure) => {
		const least = Math.min(...left.map(measure));
		return left.filter((item) => measure(item) === least);
	}, items);
}

function merge(findings: readonly Finding[], parent: Finding): Finding {
	const [first = parent] = findings;
	const alike = findings.every(({ rule, pointer }) => rule === first.rule && pointer === first.pointer);
	if (alike && first.rule !== "required") {
		return { ...first, message: findings.map(({ message }) => message).reduce(joinExpectations) };
	}
	const reasons = findings.map(({ pointer, message }) => `${pointer.slice(parent.pointer.length)} ${message}`.trim());
	return { ...parent, message: `${parent.message}: ${[...new Set(reasons)].join(", or ")}` };
}

function joinExpectations(first: string, second: string): string {
	if (first === second) return first;
	const words = second.split(" ");
	let shared = 0;
	while (words[shared] !== undefined && words[shared] === first.split(" ")[shared]) shared += 1;
	return `${first} or ${words.slice(shared).join(" ")}`;
}
