import { type OutputStream, print } from "@forter-orders/command-line";
import type { Phase } from "../model/report.ts";
import { count } from "../report/words.ts";

/** A line that says how far a run is. */
export interface Progress {
	update(phase: Phase, done: number, total: number): void;
	/** Removes the line. */
	end(): void;
}

/** A faster line cannot be read, and slows the run down. */
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\u001B[2K";

/** A progress line on a terminal; nothing where the stream is not one, or when it is not wanted. */
export function progressOn(stream: OutputStream, wanted: boolean): Progress {
	if (!wanted || stream.isTTY !== true) return { update: () => undefined, end: () => undefined };
	let shownAt = Number.NEGATIVE_INFINITY;
	let isShown = false;
	return {
		update(phase, done, total) {
			const now = performance.now();
			if (now - shownAt < INTERVAL_MS) return;
			shownAt = now;
			isShown = true;
			print(stream, `${CLEAR_LINE}${phase} ${count(done)} of ${count(total)}`);
		},
		end() {
			if (isShown) print(stream, CLEAR_LINE);
			isShown = false;
		},
	};
}
