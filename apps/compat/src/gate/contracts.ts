import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { baselineFiles, readBaseline } from "../baseline/store.ts";
import { createSource } from "../canonical/source.ts";
import type { Change } from "../compare/change.ts";
import { compareDocuments } from "../compare/document.ts";
import { type Bundle, readBundle } from "../documents.ts";
import { findEngineBreaks } from "../engine.ts";
import { type Json, recordOf } from "../json.ts";
import { compareScenarios } from "../packages/scenarios.ts";
import type { Locator } from "../places.ts";
import type { Roots } from "../roots.ts";
import { compareOpinions, missedChanges, type Opinion } from "../second-opinion.ts";
import { locateInSources } from "../source-places.ts";
import { applyWaivers, readWaivers, type Waivers } from "../waivers.ts";
import { describeChange, type Finding, gravestFirst } from "./finding.ts";

/** What to compare: the baseline with what is built, or two files; `today` is a date such as 2026-11-22. */
export type Request = { roots: Roots; base?: string | undefined; next?: string | undefined; today?: string };

/** A document that was compared. */
export type Compared = { file: string; version: string; document: Json };

/** What was found between two contracts. */
export type Contracts = { base: Compared; next: Compared; findings: Finding[]; opinion: Opinion; waivers: Waivers };

/** Compares two contracts by the table, and asks Redocly's diff for a second opinion. */
export async function compareContracts(request: Request): Promise<Contracts> {
	const { roots, base, next, today = new Date().toISOString().slice(0, 10) } = request;
	const files = { base: base ?? baselineFiles(roots.baseline).bundle, next: next ?? roots.bundle };
	const breaks = findEngineBreaks(files.base, files.next);
	// Awaited below; until then a failure would count as unheard.
	breaks.catch(() => undefined);
	const [old, young] = await Promise.all([
		open(files.base, roots, base ? pathHint : "Make it with `node apps/compat/src/baseline.ts`."),
		open(files.next, roots, next ? pathHint : "Build it first, with `pnpm build`."),
	]);
	const [source, target] = [createSource(old.document), createSource(young.document)];
	const known = compareDocuments(source, target);
	const opinion = compareOpinions(await breaks, known, source, target);
	const isWhole = base === undefined && next === undefined;
	const changes = [...known, ...missedChanges(opinion), ...(isWhole ? await compareTriggers(roots) : [])];
	const waivers = applyWaivers(await readWaivers(baselineFiles(roots.baseline).waivers), changes, today);
	const now = next === undefined && existsSync(roots.source) ? sourceLocator(roots, young) : young.locate;
	const findings = changes.map((change) => describeChange(change, now, old.locate, waivers.used.get(change)));
	return { base: old, next: young, findings: gravestFirst(findings), opinion, waivers };
}

const pathHint = "Give the path of a bundled OpenAPI document.";

async function open(file: string, { workspace }: Roots, hint: string): Promise<Bundle & Compared> {
	const path = relative(workspace, file);
	const name = path.startsWith("..") ? file : path.replaceAll("\\", "/");
	const bundle = await readBundle(file, name, hint);
	return { ...bundle, file: name, version: String(recordOf(bundle.document.info).version ?? "0.0.0") };
}

async function compareTriggers(roots: Roots): Promise<Change[]> {
	const { scenarios } = await readBaseline(roots.baseline);
	return existsSync(roots.scenarios)
		? compareScenarios(scenarios, JSON.parse(await readFile(roots.scenarios, "utf8")))
		: [];
}

// The files are read when the first change is found.
function sourceLocator(roots: Roots, { document }: Bundle): Locator {
	let locate: Locator | undefined;
	return (pointer) => {
		locate ??= locateInSources(roots.source, roots.workspace, document);
		return locate(pointer);
	};
}
