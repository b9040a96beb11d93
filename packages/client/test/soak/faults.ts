import { approves, json, page, redirects, resets, says, stalls } from "../hostile/modes.ts";
import type { Mode } from "../hostile/server.ts";

/** A way in which the server of the soak takes a request. */
interface Fault {
	readonly share: number;
	readonly mode: Mode;
	/** The decision, or the kind of error, that it leads to. */
	readonly end: string;
	/** Whether another attempt follows. */
	readonly passes: boolean;
}

const startOfAnswer = 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"forterDecision"';

/** Every fault by the letter that an order id names it by. */
export const faults: Readonly<Record<string, Fault>> = {
	a: { share: 60, mode: approves, end: "APPROVE", passes: false },
	u: { share: 3, mode: says('{"forterDecision":"ESCALATE"}'), end: "UNRECOGNIZED", passes: false },
	b: { share: 3, mode: json(400), end: "invalid_request", passes: false },
	c: { share: 2, mode: json(401), end: "unauthorized", passes: false },
	k: { share: 2, mode: json(418), end: "unexpected_status", passes: false },
	d: { share: 2, mode: redirects, end: "redirect", passes: false },
	r: { share: 3, mode: json(429, { "retry-after": "0" }), end: "rate_limited", passes: true },
	e: { share: 4, mode: json(500), end: "server", passes: true },
	h: { share: 4, mode: page(503), end: "server", passes: true },
	p: { share: 3, mode: page(200), end: "bad_response", passes: true },
	t: { share: 3, mode: says('{"forterDecision":"APPR'), end: "bad_response", passes: true },
	g: { share: 3, mode: says("no gzip", { "content-encoding": "gzip" }), end: "network", passes: true },
	x: { share: 4, mode: resets(), end: "network", passes: true },
	y: { share: 3, mode: resets(startOfAnswer), end: "network", passes: true },
	s: { share: 1, mode: stalls, end: "timeout", passes: true },
};

const lots = Object.entries(faults).flatMap(([letter, { share }]) => Array<string>(share).fill(letter));

/** Random numbers below 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The letters of the faults that the first and the second request of a call meet. */
export function planOf(random: () => number): string {
	const letter = (): string => lots[Math.floor(random() * lots.length)] ?? "a";
	return letter() + letter();
}

/** What a plan leads to. */
export function endOf(plan: string): string | undefined {
	const [first = "", second = ""] = plan;
	return faults[first]?.passes ? faults[second]?.end : faults[first]?.end;
}
