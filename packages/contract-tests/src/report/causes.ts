import type { Finding } from "../model/report.ts";

/** Findings that have one cause, in the order of the run. */
export interface Cause {
	readonly cause: string;
	readonly severity: Finding["severity"];
	/** The finding that is shown for all. */
	readonly first: Finding;
	readonly findings: readonly Finding[];
}

/** Groups findings by severity and cause, failures first, the most frequent first. */
export function causesOf(findings: readonly Finding[]): Cause[] {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const key = `${finding.severity} ${finding.cause}`;
		const group = groups.get(key);
		if (group) group.push(finding);
		else groups.set(key, [finding]);
	}
	return [...groups.values()]
		.flatMap((group) => {
			const [first] = group;
			return first ? [{ cause: first.cause, severity: first.severity, first, findings: group }] : [];
		})
		.sort(
			(a, b) =>
				Number(a.severity === "lenient") - Number(b.severity === "lenient") || b.findings.length - a.findings.length,
		);
}
