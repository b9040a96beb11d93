import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createLocate } from "@forter-orders/spec";
import { baselineFiles, readBaseline } from "../baseline/store.ts";
import type { Change } from "../compare/change.ts";
import { compareDocuments } from "../compare/document.ts";
import type { Side } from "../comparison.ts";
import { openDocument } from "../documents.ts";
import { findEngineBreaks } from "../engine.ts";
import { describeChanges, type Finding } from "../finding.ts";
import { compareScenarios } from "../packages/scenarios.ts";
import type { Roots } from "../roots.ts";
import { compareOpinions, missedChanges, type Opinion } from "../second-opinion.ts";
import { applyWaivers, readWaivers, type Waivers } from "../waivers.ts";

/** What to compare: the baseline of a workspace with what is built in it; `today` is a date such as 2026-11-22. */
export type Request = { roots: Roots; today?: string };

/** What was found between two contracts. */
type Contracts = { base: Side; next: Side; findings: Finding[]; opinion: Opinion; waivers: Waivers };

/** Compares two contracts by the table, and asks Redocly's diff for a second opinion. */
export async function compareContracts(request: Request): Promise<Contracts> {
	const { roots, today = new Date().toISOString().slice(0, 10) } = request;
	const files = { base: baselineFiles(roots.baseline).bundle, next: roots.bundle };
	const breaks = findEngineBreaks(files.base, files.next);
	// Awaited below; until then a failure would count as unheard.
	breaks.catch(() => undefined);
	const hint = { base: "make it with `node apps/compat/src/baseline.ts`", next: "build it first, with `pnpm build`" };
	const base = await openDocument(files.base, roots.workspace, { hint: hint.base });
	const next = await openDocument(files.next, roots.workspace, { hint: hint.next });
	const known = compareDocuments(base.source, next.source);
	const opinion = compareOpinions(await breaks, known, base.source, next.source);
	const changes = [...known, ...missedChanges(opinion), ...(await compareTriggers(roots))];
	const waivers = applyWaivers(await readWaivers(baselineFiles(roots.baseline).waivers), changes, today);
	const now = existsSync(roots.source)
		? createLocate(next.source.spec.given, { root: roots.source, from: roots.workspace })
		: next.locate;
	const findings = describeChanges(changes, base.locate, now, waivers.used);
	return {
		base: { file: base.file, version: base.version },
		next: { file: next.file, version: next.version },
		findings,
		opinion,
		waivers,
	};
}

async function compareTriggers(roots: Roots): Promise<Change[]> {
	const { scenarios } = await readBaseline(roots.baseline);
	return existsSync(roots.scenarios)
		? compareScenarios(scenarios, JSON.parse(await readFile(roots.scenarios, "utf8")))
		: [];
}
