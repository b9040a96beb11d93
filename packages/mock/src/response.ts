import type { Diagnostic, EngineAnswer } from "./engine.ts";

// Prism's HTTP server cuts the header here, to stay below the 8 kB that many servers and proxies accept.
const MAX_HEADER_LENGTH = 8 * 1024 - 100;
const SEVERITIES = ["Error", "Warning", "Information", "Hint"];
const EMPTY_STATUSES = new Set([204, 205, 304]);

/** Writes an answer as a response, with the header `sl-violations` as Prism's HTTP server writes it. */
export function toResponse(answer: EngineAnswer, extra: Readonly<Record<string, string>> = {}): Response {
	const headers = new Headers(extra);
	for (const [name, value] of Object.entries(answer.headers)) {
		if (value !== null && value !== undefined) headers.set(name, String(value));
	}
	if (answer.diagnostics.length > 0) headers.set("sl-violations", violationsHeader(answer.diagnostics));
	const body = EMPTY_STATUSES.has(answer.status) ? null : serialize(answer.body);
	return new Response(body, { status: answer.status, headers });
}

function violationsHeader(diagnostics: readonly Diagnostic[]): string {
	const entries = diagnostics.map(({ path = [], severity, code, message }) => ({
		location: ["request", ...path],
		severity: SEVERITIES[severity],
		code,
		message,
	}));
	const json = JSON.stringify(entries).replace(/[^\x20-\x7e]/g, unicodeEscape);
	return json.length > MAX_HEADER_LENGTH ? `Too many violations! ${json.slice(0, MAX_HEADER_LENGTH)}` : json;
}

function unicodeEscape(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function serialize(body: unknown): string | null {
	if (body === undefined) return null;
	return typeof body === "string" ? body : JSON.stringify(body);
}
