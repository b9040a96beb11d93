import type { PhaseResult } from "../model/report.ts";
import { count, counted } from "./words.ts";

/** Kinds of reasons that are told. */
const SHOWN_KINDS = 8;
const LONGEST_REASON = 140;

/** Why cases of some phases were not run, a line for each kind of reason; the JSON report holds every reason. */
export function notRunLines(phases: readonly PhaseResult[]): string[] {
	const kinds = kindsIn(phases);
	const width = count(kinds[0]?.cases ?? 0).length;
	const line = (cases: number, why: string): string => `${count(cases).padStart(width)}  ${why}`;
	const shown = kinds.slice(0, SHOWN_KINDS).map(({ cases, reasons: [first = "", ...others] }) => {
		const more = others.length > 0 ? ` (and ${counted(others.length, "more reason")} of this kind)` : "";
		return line(cases, shortened(first) + more);
	});
	const rest = kinds.slice(SHOWN_KINDS);
	const left = rest.reduce((sum, { cases }) => sum + cases, 0);
	return rest.length === 0 ? shown : [...shown, line(left, `for reasons of ${counted(rest.length, "more kind")}`)];
}

interface Kind {
	cases: number;
	/** The most frequent first. */
	readonly reasons: string[];
}

function kindsIn(phases: readonly PhaseResult[]): Kind[] {
	const kinds = new Map<string, Kind>();
	const all = phases.flatMap(({ reasons = [] }) => reasons).toSorted((a, b) => b.cases - a.cases);
	for (const { reason, cases } of all) {
		const [name = ""] = reason.split(": ");
		const kind = kinds.get(name) ?? { cases: 0, reasons: [] };
		kinds.set(name, kind);
		kind.cases += cases;
		if (!kind.reasons.includes(reason)) kind.reasons.push(reason);
	}
	return [...kinds.values()].sort((a, b) => b.cases - a.cases);
}

function shortened(text: string): string {
	return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON - 1)}…` : text;
}
