import type { EngineAnswer } from "./engine.ts";
import type { HeaderViolation } from "./refusals.ts";

// Prism's HTTP server cuts the header here, to stay below the 8 kB that many servers and proxies accept.
const MAX_HEADER_LENGTH = 8 * 1024 - 100;

/** Writes an answer as a response, with the header `sl-violations` as Prism's HTTP server writes it. */
export function toResponse(answer: EngineAnswer, violations: readonly HeaderViolation[], method: string): Response {
	const headers = new Headers();
	for (const [name, value] of Object.entries(answer.headers)) {
		if (value !== null && value !== undefined) headers.set(name, String(value));
	}
	if (violations.length > 0) headers.set("sl-violations", violationsHeader(violations));
	const body = method === "HEAD" ? null : serialize(answer.body);
	return new Response(mayHaveBody(answer.status) ? body : null, { status: answer.status, headers });
}

/** Whether a response of this status may have a body; `Response` throws for one that may not. */
export function mayHaveBody(status: number): boolean {
	return status !== 204 && status !== 205 && status !== 304;
}

function violationsHeader(violations: readonly HeaderViolation[]): string {
	const json = JSON.stringify(violations).replace(/[^\x20-\x7e]/g, unicodeEscape);
	return json.length > MAX_HEADER_LENGTH ? `Too many violations! ${json.slice(0, MAX_HEADER_LENGTH)}` : json;
}

function unicodeEscape(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function serialize(body: unknown): string | null {
	if (body === undefined) return null;
	return typeof body === "string" ? body : JSON.stringify(body);
}
