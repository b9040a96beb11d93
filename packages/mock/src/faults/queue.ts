import type { FaultSpec } from "./fault.ts";

/** What a request is for, as far as faults care. */
export interface FaultTarget {
	readonly operationId: string | undefined;
	readonly orderId: string | undefined;
}

/** The faults of a mock, in the order in which they were handed over. */
export interface FaultQueue {
	add(specs: readonly FaultSpec[]): void;
	/** The first fault that strikes this request, if any; it counts as struck. */
	take(target: FaultTarget): FaultSpec | undefined;
	clear(): void;
}

/** Makes an empty queue. */
export function createFaultQueue(): FaultQueue {
	let waiting: { readonly spec: FaultSpec; skips: number; left: number }[] = [];
	return {
		add(specs) {
			for (const spec of specs) {
				waiting.push({ spec, skips: spec.after ?? 0, left: spec.times ?? Number.POSITIVE_INFINITY });
			}
		},
		take(target) {
			for (const entry of waiting) {
				if (!matches(entry.spec, target)) continue;
				if (entry.skips > 0) {
					entry.skips -= 1;
					continue;
				}
				entry.left -= 1;
				if (entry.left === 0) waiting = waiting.filter((other) => other !== entry);
				return entry.spec;
			}
			return undefined;
		},
		clear() {
			waiting = [];
		},
	};
}

function matches(spec: FaultSpec, { operationId, orderId }: FaultTarget): boolean {
	if (spec.operationId !== undefined && spec.operationId !== operationId) return false;
	return spec.orderId === undefined || spec.orderId === orderId;
}
