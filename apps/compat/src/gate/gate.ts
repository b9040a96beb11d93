import type { Side } from "../comparison.ts";
import type { Finding } from "../finding.ts";
import { publishedPackages } from "../packages/list.ts";
import { comparePackages } from "../packages/packages.ts";
import { readPending } from "../pending.ts";
import type { Opinion } from "../second-opinion.ts";
import type { Waiver } from "../waivers.ts";
import { compareContracts, type Request } from "./contracts.ts";
import { changesetCommand, type Need, needsOf, reasonsOfFindings } from "./needs.ts";

/** The result of the gate. */
export type Result = {
	base: Side;
	next: Side;
	findings: Finding[];
	needs: Need[];
	/** How many breaks Redocly's diff names, by what became of them. */
	opinion: Record<keyof Opinion, number>;
	/** What is wrong with waivers. */
	faults: string[];
	idleWaivers: Waiver[];
	/** Writes the changesets that are missing. */
	command?: string;
	isPassed: boolean;
};

/** Compares two contracts and all that is published from them, and asks whether the changesets are enough. */
export async function runGate(request: Request): Promise<Result> {
	const { roots } = request;
	const packages = publishedPackages(roots.workspace);
	const [{ base, next, findings, opinion, waivers }, { reasons, versions }] = await Promise.all([
		compareContracts(request),
		comparePackages(roots, packages),
	]);
	// The version of the contract's package stands in the document.
	const owner = packages.find(({ folder }) => folder === roots.contract);
	if (owner) versions.set(owner.name, base.version);
	const all = [...reasonsOfFindings(findings, packages), ...reasons];
	const needs = needsOf(all, packages, await readPending(roots.workspace), versions);
	const command = changesetCommand(needs, findings);
	return {
		base,
		next,
		findings,
		needs,
		opinion: count(opinion),
		faults: waivers.faults,
		idleWaivers: waivers.idle,
		...(command !== undefined && { command }),
		isPassed: command === undefined && waivers.faults.length === 0,
	};
}

function count({ agreed, sameMeaning, disagreed, missed }: Opinion): Record<keyof Opinion, number> {
	return { agreed: agreed.length, sameMeaning: sameMeaning.length, disagreed: disagreed.length, missed: missed.length };
}
