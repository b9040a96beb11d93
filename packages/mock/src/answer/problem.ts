import type { EngineAnswer } from "./engine.ts";

/** An answer that no document describes, as problem+json of RFC 9457. */
export function problem(
	status: number,
	title: string,
	extra: { readonly headers?: Readonly<Record<string, string>>; readonly members?: object } = {},
): EngineAnswer {
	return {
		status,
		headers: { "content-type": "application/problem+json", ...extra.headers },
		body: { type: "about:blank", title, status, ...extra.members },
		isProblem: true,
	};
}
