import type { IncomingMessage } from "node:http";
import type { BodyBytes, BodyCollector } from "./body-bytes.ts";

/** Reads a body from a connection. A stream of the standard around it would be half of what a request allocates. */
export function readNodeBody(message: IncomingMessage, collector: BodyCollector, idleMs: number): Promise<BodyBytes> {
	return new Promise((resolve, reject) => {
		const settle = (result: BodyBytes): void => {
			clearTimeout(idle);
			// The rest flows into nothing.
			message.off("data", take).off("close", fail);
			resolve(result);
		};
		const fail = (error?: Error): void => {
			clearTimeout(idle);
			reject(error ?? new Error("the connection ended before the body did"));
		};
		const take = (chunk: Uint8Array): void => {
			idle.refresh();
			if (!collector.add(chunk)) settle(collector.givenUp());
		};
		const idle = setTimeout(() => settle(collector.givenUp()), idleMs);
		message
			.on("data", take)
			.once("end", () => settle(collector.whole()))
			.on("error", fail)
			.once("close", fail);
	});
}
