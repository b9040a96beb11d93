import { type Bump, bumpBetween, bumpFor, greatest, isLess } from "../bump.ts";
import type { Finding } from "../finding.ts";
import type { Reason } from "../packages/compare-surfaces.ts";
import { type Published, shortName } from "../packages/list.ts";
import type { Pending } from "../pending.ts";
import { rowOf, rowTitle, type Verdict } from "../table.ts";

/** The bump that a package needs, and what it is about to get. */
export type Need = { package: string; needed: Bump; has: Bump; from: string[]; isCovered: boolean; reasons: string[] };

/** What each package needs for the changes of the contract; the types themselves are compared apart. */
export function reasonsOfFindings(findings: readonly Finding[], packages: readonly Published[]): Reason[] {
	const nameOf = (short: string) => packages.find(({ name }) => shortName(name) === short)?.name;
	return findings.flatMap((finding) => {
		const { client, mock } = rowOf(finding.row);
		const verdicts: [string, Verdict | undefined][] = [
			["openapi", finding.verdict],
			["types", documentation(finding)],
			["client", client],
			["mock", mock],
		];
		return verdicts.flatMap(([short, verdict]) => {
			const name = nameOf(short);
			if (name === undefined || verdict === undefined) return [];
			const what = `${rowTitle(finding.row)}: ${finding.what} (${finding.where})`;
			return [{ package: name, bump: bumpOf(verdict, finding), what }];
		});
	});
}

// Texts of the contract stand in the declarations too.
function documentation({ verdict }: Finding): Verdict | undefined {
	return verdict === "D" ? "D" : undefined;
}

function bumpOf(verdict: Verdict, { waiver }: Finding): Bump {
	return verdict === "P" && waiver !== undefined ? "minor" : bumpFor(verdict);
}

/** Compares what each package needs with the changesets that wait, and with how far its version has moved already. */
export function needsOf(
	reasons: readonly Reason[],
	packages: readonly Published[],
	pending: ReadonlyMap<string, Pending>,
	released: ReadonlyMap<string, string>,
): Need[] {
	return packages.map(({ name, manifest }) => {
		const own = reasons.filter((reason) => reason.package === name);
		const needed = greatest(own.map(({ bump }) => bump));
		const before = released.get(name);
		const moved = before === undefined ? "none" : bumpBetween(before, String(manifest.version));
		const waiting = pending.get(name);
		const has = greatest([waiting?.bump ?? "none", moved]);
		const from = [...(waiting?.files ?? []), ...(moved === "none" ? [] : [`its version, ${manifest.version}`])];
		const most = own.filter(({ bump }) => bump === needed).map(({ what }) => what);
		return { package: name, needed, has, from, isCovered: !isLess(has, needed), reasons: most };
	});
}

/** The command that writes the changesets that are missing, or `undefined` when none is. */
export function changesetCommand(needs: readonly Need[], findings: readonly Finding[]): string | undefined {
	const missing = needs.filter(({ isCovered }) => !isCovered);
	if (missing.length === 0) return undefined;
	const flags = (["major", "minor", "patch"] as const).flatMap((bump) => {
		const names = missing.filter(({ needed }) => needed === bump).map(({ package: name }) => name);
		return names.length > 0 ? [`--${bump} ${names.join(",")}`] : [];
	});
	const draft = findings[0] ? `${findings[0].where}: ${findings[0].what}` : (missing[0]?.reasons[0] ?? "");
	return `pnpm changeset ${flags.join(" ")} --message '${draft.replaceAll("'", "’")}'`;
}
