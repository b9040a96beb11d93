import { readFile } from "node:fs/promises";
import type { BenchReport, Machine } from "@forter-orders/docs/benchmarks";

/** Reads the figures of an earlier run; throws an Error where they are not of a whole run on this machine as it is. */
export async function earlierRun(file: string, machine: Machine): Promise<BenchReport> {
	const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
		throw new Error(`cannot read ${file} (${cause.code}); --update needs the file of a whole run`, { cause });
	});
	if (text === "") throw new Error(`${file} is empty; --update needs the file of a whole run`);
	const report: BenchReport = JSON.parse(text);
	if (report.quick) throw new Error(`${file} is of a quick run; --update needs the file of a whole run`);
	const [before, now] = [report.machine, machine].map(({ cpu, cores, system, versions }) =>
		JSON.stringify({ cpu, cores, system, versions }),
	);
	if (before !== now) {
		throw new Error(`${file} is of another machine or of other versions; measure all parts anew\n${before}\n${now}`);
	}
	return report;
}

/** The earlier figures with those parts in their place that were measured anew. */
export function updated(earlier: BenchReport, fresh: BenchReport): BenchReport {
	const parts = earlier.parts.map((part) => fresh.parts.find((one) => one.part === part.part) ?? part);
	return { ...earlier, parts };
}
