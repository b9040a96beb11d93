import { empty, page, says } from "./modes.ts";
import { captureAndResend, type Row, row } from "./row.ts";

const bad = { requests: 2, kind: "bad_response", status: 200, ...captureAndResend } as const;

/** Servers that answer 200 with something else than a known decision. */
export const bodyRows: readonly Row[] = [
	row("200 as HTML", page(200), bad),
	row("200 with an empty body", empty(200), bad),
	row("200 with truncated JSON", says('{"forterDecision":"APPR'), bad),
	row("200 with null", says("null"), bad),
	row("200 with []", says("[]"), bad),
	row('200 with {"status":"failed"}', says('{"status":"failed"}'), bad),
	row("200 with an unknown decision", says('{"forterDecision":"ESCALATE"}'), {
		requests: 1,
		decision: "UNRECOGNIZED",
		resend: false,
	}),
	row("200 with garbage said to be gzip", says("no gzip at all", { "content-encoding": "gzip" }), {
		requests: 2,
		kind: "network",
		...captureAndResend,
	}),
];
