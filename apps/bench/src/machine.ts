import { arch, cpus, loadavg, release, totalmem, type } from "node:os";
import type { Machine } from "@forter-orders/docs/benchmarks";
import { versionsInUse } from "./versions.ts";

/** Describes where the run takes place, without names of the machine or its user. */
export async function describeMachine(): Promise<Machine> {
	const all = cpus();
	return {
		date: new Date().toISOString(),
		cpu: all[0]?.model.trim() || "unknown processor",
		cores: all.length,
		memoryGb: totalmem() / 1e9,
		system: `${type()} ${release()} ${arch()}`,
		load: loadavg()[0] ?? 0,
		versions: await versionsInUse(),
	};
}
