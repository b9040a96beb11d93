import { dateIn, empty, json, page, redirects, retryAfter } from "./modes.ts";
import { captureAndResend, noAdvice, type Row, row } from "./row.ts";

const rateLimited = { kind: "rate_limited", status: 429, ...captureAndResend } as const;
const server = { requests: 2, kind: "server", ...captureAndResend } as const;
const unlisted = { requests: 1, kind: "unexpected_status", ...noAdvice } as const;
const patient = { attemptTimeoutMs: 450, totalTimeoutMs: 3000 };
const threeDays = 3 * 24 * 60 * 60;

/** Servers that answer with a status of failure. */
export const statusRows: readonly Row[] = [
	row("400", json(400), {
		requests: 1,
		kind: "invalid_request",
		status: 400,
		advice: "fix_request",
		resend: false,
	}),
	row("401", json(401), {
		requests: 1,
		kind: "unauthorized",
		status: 401,
		advice: "check_credentials",
		resend: false,
	}),
	row("403", json(403), { ...unlisted, status: 403 }),
	row("404", json(404), { requests: 1, kind: "not_found", status: 404, advice: "check_reference", resend: false }),
	row("409", json(409), { ...unlisted, status: 409 }),
	row("418", json(418), { ...unlisted, status: 418 }),
	row("302 to another host", redirects, { requests: 1, kind: "redirect", status: 302, ...noAdvice }),

	row("429 without Retry-After", json(429), { requests: 2, ...rateLimited }),
	row(
		"429, Retry-After 1 s",
		retryAfter(() => "1"),
		{ requests: 2, ...rateLimited, notBefore: 1000 },
		patient,
	),
	row(
		"429, Retry-After 1 s, more than is left",
		retryAfter(() => "1"),
		{ requests: 1, ...rateLimited },
	),
	row(
		"429, Retry-After 3 days",
		retryAfter(() => `${threeDays}`),
		{ requests: 1, ...rateLimited },
		patient,
	),
	row(
		"429, Retry-After a date in 2 s",
		retryAfter(() => dateIn(2)),
		{ requests: 2, ...rateLimited, notBefore: 900 },
		patient,
	),
	row(
		"429, Retry-After a date in 3 days",
		retryAfter(() => dateIn(threeDays)),
		{ requests: 1, ...rateLimited },
		patient,
	),
	row(
		"429, Retry-After a date that has passed",
		retryAfter(() => dateIn(-threeDays)),
		{ requests: 2, ...rateLimited },
	),

	row("500 as JSON", json(500), { ...server, status: 500 }),
	row("500 as HTML", page(500), { ...server, status: 500 }),
	row("500 with an empty body", empty(500), { ...server, status: 500 }),
	row("502 as JSON", json(502), { ...server, status: 502 }),
	row("502 as HTML", page(502), { ...server, status: 502 }),
	row("502 with an empty body", empty(502), { ...server, status: 502 }),
	row("503 as JSON", json(503), { ...server, status: 503 }),
	row("503 as HTML", page(503), { ...server, status: 503 }),
	row("503 with an empty body", empty(503), { ...server, status: 503 }),
	row("504 as JSON", json(504), { ...server, status: 504 }),
	row("504 as HTML", page(504), { ...server, status: 504 }),
	row("504 with an empty body", empty(504), { ...server, status: 504 }),
];
