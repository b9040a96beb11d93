import { readDocument } from "@forter-orders/spec";
import { baselineFiles, readBaseline } from "../baseline/store.ts";
import type { Roots } from "../roots.ts";
import { compareSurfaces, type Reason } from "./compare-surfaces.ts";
import { compileOldCode } from "./compile.ts";
import type { Published } from "./list.ts";
import { readSurface } from "./surface.ts";

/** Why packages need a new version, and the versions of the last release. */
type PackageChanges = { reasons: Reason[]; versions: Map<string, string> };

/** Compares what each package shows to its users with the last release. */
export async function comparePackages(roots: Roots, packages: readonly Published[]): Promise<PackageChanges> {
	const coded = packages.filter(({ folder }) => folder !== roots.contract);
	const [{ surfaces: base }, next] = await Promise.all([
		readBaseline(roots.baseline),
		Promise.all(coded.map(readSurface)),
	]);
	const compiled = await compileOldCode({
		base,
		next,
		packages: coded,
		contract: await readDocument(baselineFiles(roots.baseline).bundle),
		consumers: roots.consumers,
	});
	const reasons = next.flatMap((surface): Reason[] => {
		const before = base.find((other) => other.package === surface.package);
		if (before === undefined) return [{ package: surface.package, bump: "minor", what: "the package is new" }];
		return compareSurfaces(before, surface);
	});
	const gone = base.filter((surface) => !next.some((other) => other.package === surface.package));
	// A package that is gone can have no changeset, so the contract's tells of it.
	const owner = packages.find(({ folder }) => folder === roots.contract)?.name ?? "";
	const lost = gone.map(
		({ package: name }): Reason => ({ package: owner, bump: "major", what: `the package ${name} is gone` }),
	);
	return {
		reasons: [...compiled, ...reasons, ...lost],
		versions: new Map(base.map((surface) => [surface.package, surface.version])),
	};
}
