import { Session } from "node:inspector/promises";
import type { Measure } from "@forter-orders/docs/benchmarks";
import type { Callee } from "../load-measures.ts";
import { measureInTurns } from "../rounds.ts";

/** Kilobytes that a call allocates on the heap, what is collected meanwhile included, by V8's sampling profiler. */
export async function allocations(callees: readonly Callee[], calls: number, rounds: number): Promise<Measure> {
	const session = new Session();
	session.connect();
	const contenders = callees.map(({ name, call }) => ({
		name,
		sample: async () => {
			await session.post("HeapProfiler.startSampling", {
				samplingInterval: 8192,
				includeObjectsCollectedByMajorGC: true,
				includeObjectsCollectedByMinorGC: true,
			});
			for (let count = 0; count < calls; count++) await call();
			const { profile } = await session.post("HeapProfiler.stopSampling");
			return allocated(profile.head) / calls / 1000;
		},
	}));
	try {
		return await measureInTurns({ title: "Allocations of a call", unit: "kB", better: "lower" }, contenders, {
			rounds,
		});
	} finally {
		session.disconnect();
	}
}

interface ProfileNode {
	readonly selfSize: number;
	readonly children: readonly ProfileNode[];
}

function allocated({ selfSize, children }: ProfileNode): number {
	return children.reduce((sum, child) => sum + allocated(child), selfSize);
}
