import { getReleasePlan } from "@changesets/get-release-plan";
import { UsageError } from "@forter-orders/command-line";
import { type Bump, greatest } from "./bump.ts";

/** What the changesets that wait in .changeset say of a package. */
export type Pending = { bump: Bump; files: string[] };

/** What the changesets that wait say, by the name of the package. */
export async function readPending(root: string): Promise<Map<string, Pending>> {
	const plan = await getReleasePlan(root).catch((cause: unknown) => {
		throw new UsageError(`The changesets cannot be read: ${cause instanceof Error ? cause.message : cause}`);
	});
	const pending = new Map<string, Pending>();
	for (const { id, releases } of plan.changesets) {
		for (const { name, type } of releases) {
			const known = pending.get(name) ?? { bump: "none", files: [] };
			pending.set(name, { bump: greatest([known.bump, type]), files: [...known.files, `.changeset/${id}.md`] });
		}
	}
	return pending;
}
