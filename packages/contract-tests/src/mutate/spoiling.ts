import type { Operation } from "@forter-orders/spec";
import type { RunContext } from "../model/case.ts";
import { withFetch } from "./servers.ts";

/** An answer before it is changed. */
export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
}

/** A context whose target spoils the answers of an operation, or those that belong to none; `edit` leaves out the others. */
export function spoiling(
	context: RunContext,
	operation: Operation | undefined,
	edit: (answer: Answer) => Answer | undefined,
): RunContext {
	return withFetch(context, async ({ url, init, operation: asked }) => {
		const response = await context.target.fetch(url, init);
		if (asked?.operationId !== operation?.operationId) return response;
		const answer = { status: response.status, headers: new Headers(response.headers), text: await response.text() };
		const { status, headers, text } = edit(answer) ?? answer;
		return new Response(text, { status, headers });
	});
}
