import { type Published, publishedPackages } from "../packages/list.ts";
import { comparePackages, type PackageChanges } from "../packages/packages.ts";
import { type Pending, readPending } from "../pending.ts";
import type { Opinion } from "../second-opinion.ts";
import type { Waiver } from "../waivers.ts";
import { type Compared, compareContracts, type Request } from "./contracts.ts";
import type { Finding } from "./finding.ts";
import { changesetCommand, type Need, needsOf, reasonsOfFindings } from "./needs.ts";

/** The result of the gate. */
export type Result = {
	base: Omit<Compared, "document">;
	next: Omit<Compared, "document">;
	findings: Finding[];
	needs: Need[];
	/** False when two files were named, from which no packages are built. */
	hasPackages: boolean;
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
	const hasPackages = request.base === undefined && request.next === undefined;
	const packages = publishedPackages(roots.workspace);
	const [{ base, next, findings, opinion, waivers }, compared] = await Promise.all([
		compareContracts(request),
		hasPackages ? comparePackages(roots, packages) : { reasons: [], versions: new Map<string, string>() },
	]);
	const reasons = [...reasonsOfFindings(findings, packages, hasPackages), ...compared.reasons];
	// Of two files that were named, only their own versions say what is due: the changesets are about this workspace.
	const judged = hasPackages ? packages : contractOnly(packages, roots.contract, next.version);
	const pending = hasPackages ? await readPending(roots.workspace) : new Map<string, Pending>();
	const needs = needsOf(reasons, judged, pending, versionsOf(compared, base, packages, roots.contract));
	const command = changesetCommand(needs, findings);
	return {
		base: { file: base.file, version: base.version },
		next: { file: next.file, version: next.version },
		findings,
		needs,
		hasPackages,
		opinion: count(opinion),
		faults: waivers.faults,
		idleWaivers: waivers.idle,
		...(command !== undefined && { command }),
		isPassed: command === undefined && waivers.faults.length === 0,
	};
}

function contractOnly(packages: readonly Published[], contract: string, version: string): Published[] {
	const own = packages.filter(({ folder }) => folder === contract);
	return own.map((entry) => ({ ...entry, manifest: { ...entry.manifest, version } }));
}

// The version of the contract's package stands in the document.
function versionsOf(
	{ versions }: PackageChanges,
	base: Compared,
	packages: readonly Published[],
	contract: string,
): Map<string, string> {
	const owner = packages.find(({ folder }) => folder === contract);
	return new Map([...versions, ...(owner ? [[owner.name, base.version] as const] : [])]);
}

function count({ agreed, sameMeaning, disagreed, missed }: Opinion): Record<keyof Opinion, number> {
	return { agreed: agreed.length, sameMeaning: sameMeaning.length, disagreed: disagreed.length, missed: missed.length };
}
