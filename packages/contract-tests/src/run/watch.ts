import type { RunContext } from "../model/case.ts";

// So many requests in a row without an answer, and the target is asked whether it is still there.
const PATIENCE = 10;

/** A context that notices when the target is gone, so that the rest of a long run does not wait for each case. */
export interface WatchedContext {
	readonly context: RunContext;
	isGone(): boolean;
}

/** Watches the requests of a context; `reach` throws when the target does not answer a plain valid request. */
export function withWatch(context: RunContext, reach: () => Promise<void>): WatchedContext {
	let unanswered = 0;
	let gone = false;
	const ask = async (): Promise<void> => {
		unanswered = 0;
		await reach().catch(() => {
			gone = true;
		});
	};
	return {
		isGone: () => gone,
		context: {
			...context,
			async send(request) {
				const result = await context.send(request);
				unanswered = "response" in result ? 0 : unanswered + 1;
				if (unanswered >= PATIENCE) await ask();
				return result;
			},
		},
	};
}
