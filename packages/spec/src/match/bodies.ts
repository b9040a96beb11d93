const WITHOUT_REQUEST_BODY = new Set(["GET", "HEAD"]);
const WITHOUT_RESPONSE_BODY = new Set([204, 205, 304]);
const UNSENDABLE = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Whether a request of a method may have a body; HTTP gives one of GET and HEAD no meaning, and `fetch` sends none. */
export function mayAskWithBody({ method }: { readonly method: string }): boolean {
	return !WITHOUT_REQUEST_BODY.has(method);
}

/** Whether a response to a method may have a body with a status, whatever a document says. */
export function mayAnswerWithBody({ method }: { readonly method: string }, status: number): boolean {
	return method !== "HEAD" && !WITHOUT_RESPONSE_BODY.has(status);
}

/** Whether `fetch` sends a request of a method. */
export function isSendableMethod({ method }: { readonly method: string }): boolean {
	return !UNSENDABLE.has(method);
}
