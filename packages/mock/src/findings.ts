import type { Diagnostic } from "./engine.ts";

/** A diagnostic of Prism taken apart: where the value is, which keyword it breaks, what was expected. */
export interface Finding {
	readonly part: string;
	/** Tokens of a JSON Pointer, escaped. */
	readonly path: readonly string[];
	readonly rule: string;
	readonly text: string;
}

/** Takes a diagnostic apart; Prism's sentence repeats the place, which is cut off. */
export function toFinding({ path = [], code = "", message }: Diagnostic): Finding {
	const [part = "body", ...rest] = path;
	const kind = part === "body" ? "property" : "parameter";
	const place = rest.length === 0 ? `Request ${part} ` : `Request ${part} ${kind} ${rest.join(".")} `;
	const text = message.startsWith(place) ? message.slice(place.length) : message;
	return { part, path: rest, rule: String(code), text };
}

/**
 * Drops what a validator says about branches that were not meant. Of an `anyOf` or `oneOf` it keeps what is wrong in
 * the branches that take the value's type, or else the types that they take; of `if` only what the branch lacks.
 */
export function withoutBranchNoise(findings: readonly Finding[]): Finding[] {
	const kept: Finding[] = [];
	for (const finding of findings) {
		if (finding.rule === "anyOf" || finding.rule === "oneOf") {
			kept.push(...bestBranches(takeBranches(kept, finding), finding));
		} else if (finding.rule !== "if" || !kept.some((other) => isWithin(other, finding))) {
			kept.push(finding);
		}
	}
	return kept;
}

/** A value of the wrong type breaks the other keywords of its place as well; the type is the one fault. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
	const wrongType = findings.filter(({ rule }) => rule === "type");
	return findings.filter(
		(finding) =>
			finding.rule === "type" ||
			!wrongType.some(({ part, path }) => part === finding.part && samePath(path, finding.path)),
	);
}

/** The validator reports the branches right before the keyword that holds them. */
function takeBranches(kept: Finding[], parent: Finding): Finding[] {
	let start = kept.length;
	for (let last = kept[start - 1]; last !== undefined && isWithin(last, parent); last = kept[start - 1]) start -= 1;
	return kept.splice(start);
}

function bestBranches(branches: readonly Finding[], parent: Finding): Finding[] {
	const rightType = branches.filter(({ rule, path }) => rule !== "type" || path.length > parent.path.length);
	const best = rightType.length > 0 ? rightType : branches;
	return best.length === 0 ? [parent] : mergeAlternatives(best);
}

/** Two branches that break on the same keyword are one finding with two expectations. */
function mergeAlternatives(findings: readonly Finding[]): Finding[] {
	const merged: Finding[] = [];
	for (const finding of findings) {
		const index = finding.rule.toLowerCase().endsWith("required")
			? -1
			: merged.findIndex(({ rule, path }) => rule === finding.rule && samePath(path, finding.path));
		const other = merged[index];
		if (other === undefined) merged.push(finding);
		else merged[index] = { ...other, text: joinExpectations(other.text, finding.text) };
	}
	return merged;
}

function joinExpectations(first: string, second: string): string {
	if (first === second) return first;
	const words = second.split(" ");
	let shared = 0;
	while (words[shared] !== undefined && words[shared] === first.split(" ")[shared]) shared += 1;
	return `${first} or ${words.slice(shared).join(" ")}`;
}

function isWithin(finding: Finding, parent: Finding): boolean {
	return finding.part === parent.part && parent.path.every((token, index) => finding.path[index] === token);
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((token, index) => token === b[index]);
}
