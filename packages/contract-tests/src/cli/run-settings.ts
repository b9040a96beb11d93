import type { RunOptions } from "../model/run-options.ts";
import type { RunFlags } from "./run-options.ts";
import { checkedTarget } from "./target.ts";

/** The options of a run that the command line gives. */
export function runSettings(flags: Omit<RunFlags, "junit" | "html" | "json" | "quiet">): RunOptions {
	const { siteId, apiKey, seed, profile, workers, deadline, phase } = flags;
	const target = checkedTarget(flags);
	return {
		seed,
		profile,
		workers,
		deadlineMs: deadline,
		...(target === undefined ? {} : { target }),
		...(siteId ? { siteId } : {}),
		...(apiKey ? { apiKey } : {}),
		...(phase === undefined ? {} : { phases: [...new Set(phase)] }),
	};
}
