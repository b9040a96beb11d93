import type { Operation, Route } from "@forter-orders/spec";

/**
 * Answers a browser that asks whether a page may send a request; `undefined` for any other request. The question is no
 * request of the API, so neither faults nor the journal know of it, and a path that is not in the document has no answer.
 */
export function answerPreflight({ method, headers }: Request, { methods }: Route<Operation>): Response | undefined {
	const isPreflight = method === "OPTIONS" && headers.has("origin") && headers.has("access-control-request-method");
	if (!isPreflight || methods.length === 0) return undefined;
	const answer = new Response(null, { status: 204, headers: { "access-control-allow-methods": methods.join(", ") } });
	// A page may send headers of its own, as any client may.
	const asked = headers.get("access-control-request-headers");
	if (asked !== null) answer.headers.set("access-control-allow-headers", asked);
	if (headers.get("access-control-request-private-network") === "true") {
		answer.headers.set("access-control-allow-private-network", "true");
	}
	return withCors(answer, headers);
}

/** Lets the page that sent a request, whatever its origin, read the response and all of its headers. */
export function withCors(response: Response, requestHeaders: Headers): Response {
	if (!requestHeaders.has("origin")) return response;
	response.headers.set("access-control-allow-origin", "*");
	response.headers.set("access-control-expose-headers", "*");
	return response;
}
