import { readText, UsageError } from "@forter-orders/command-line";
import type { BenchReport, Machine } from "@forter-orders/docs/benchmarks";
import { isBenchReport } from "@forter-orders/docs/benchmarks";
import { partNames } from "./options.ts";

/** Reads the figures of an earlier run; throws a `UsageError` where they are not of a whole run. */
export async function earlierRun(file: string): Promise<BenchReport> {
	const needed = "--update needs the file of a whole run";
	const report = parse(await readText(file, needed));
	if (!isBenchReport(report)) throw new UsageError(`${file} is no report of the benchmarks; ${needed}`);
	if (report.quick) throw new UsageError(`${file} is of a quick run; ${needed}`);
	return report;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Throws a `UsageError` where an earlier run was on another machine than this, or of other versions. */
export function checkMachine(earlier: BenchReport, machine: Machine): void {
	const [before, now] = [earlier.machine, machine].map(({ cpu, cores, system, versions }) =>
		JSON.stringify({ cpu, cores, system, versions }),
	);
	if (before === now) return;
	throw new UsageError(
		`the earlier run is of another machine or of other versions; measure all parts anew\n${before}\n${now}`,
	);
}

/** The earlier figures with those parts in their place that were measured anew. */
export function updated(earlier: BenchReport, fresh: BenchReport): BenchReport {
	const parts = partNames.flatMap(
		(name) => [fresh, earlier].flatMap((report) => report.parts.find(({ part }) => part === name) ?? [])[0] ?? [],
	);
	const isWhole = fresh.parts.length === parts.length;
	return { ...(isWhole ? fresh : earlier), parts };
}
