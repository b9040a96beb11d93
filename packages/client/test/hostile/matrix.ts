import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { createOrdersClient, type OrdersClient } from "../../src/index.ts";
import { apiKey } from "../server.ts";
import { approves } from "./modes.ts";
import type { Row } from "./row.ts";
import { listen, unusedUrl } from "./server.ts";
import { alive, settlesAt, type Timed, timed, unhandledOf } from "./watch.ts";

/** A way to call the client, and how to tell whether its end is the expected one. */
export interface Subject<End> {
	readonly call: (orders: OrdersClient) => Promise<End>;
	readonly check: (end: End, row: Row) => void;
}

/** One test for each row, with everything that any end has to keep. */
export function matrix<End>(rows: readonly Row[], { call, check }: Subject<End>): void {
	// The least that was ever seen, so that what one row leaves is not taken for granted in the next.
	let timersBefore = 0;
	// The fetch classes of Node take long to load, which is not the time of a call.
	beforeAll(async () => {
		await using server = await listen(approves);
		timersBefore = alive("Timeout");
		await call(clientOf(server.url, quickly));
	});

	test.each(rows)("$mode", async (row) => {
		const socketsBefore = alive("TCPSocketWrap");
		const unhandled = await unhandledOf(async () => {
			await using elsewhere = await listen(approves);
			await using server = await listen(row.server ?? approves, elsewhere.url);
			const orders = clientOf(row.server ? server.url : await unusedUrl(), row.timeouts);
			for (let made = 1; made < row.calls; made++) {
				await call(orders);
				await wait(20);
			}
			timersBefore = Math.min(timersBefore, alive("Timeout"));
			const end = await timed(row.timeouts.totalTimeoutMs, () => call(orders));
			await settlesAt("timers left", timersBefore, () => alive("Timeout"));
			await settlesAt("answers still waited for", 0, server.abandoned);
			check(end.value, row);
			inTime(end, row);
			expect(server.requests()).toBe(row.expected.requests);
			expect(elsewhere.requests()).toBe(0);
		});
		expect(unhandled).toEqual([]);
		await settlesAt("sockets left", socketsBefore, () => alive("TCPSocketWrap"));
	});
}

const quickly = { attemptTimeoutMs: 5000, totalTimeoutMs: 5000 };

/** How many requests the client must say that it sent in the last call. */
export function attemptsOf({ expected }: Row): number {
	return expected.attempts ?? expected.requests;
}

function inTime({ elapsedMs, latestMs }: Timed<unknown>, { expected: { notBefore = 0 } }: Row): void {
	expect(elapsedMs).toBeLessThanOrEqual(latestMs);
	// Timers may fire a fraction of a millisecond early by the finer clock.
	expect(elapsedMs).toBeGreaterThanOrEqual(notBefore - 2);
}

function clientOf(baseUrl: string, timeouts: Row["timeouts"]): OrdersClient {
	return createOrdersClient({ siteId: "8b47c6d423ba", apiKey, baseUrl, ...timeouts });
}
