import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchanges } from "./exchanges.ts";
import { pause } from "./pause.ts";
import type { Reply } from "./reply.ts";

// Else the reset would overtake the bytes that were sent before it.
const RESET_AFTER_MS = 20;

/** Does to a connection what a fault says; the response is what is left to send after that. */
export async function deliverOnSocket(reply: Reply, res: ServerResponse, exchanges: Exchanges): Promise<Response> {
	const { response, transport } = reply;
	switch (transport?.name) {
		case "delay":
			await delay(Number(transport.value), res, exchanges);
			return response;
		case "close-keep-alive":
			closeAfter(res);
			return response;
		case "stall":
			return await untilClosed(res, exchanges);
		case "stall-in-body":
			await sendHalf(response, res);
			return await untilClosed(res, exchanges);
		case "drip":
			return await drip(response, Number(transport.value), res, exchanges);
		case "reset":
			res.socket?.resetAndDestroy();
			return await untilClosed(res, exchanges);
		case "reset-after-headers":
			await sendHalf(response, res);
			await sleep(RESET_AFTER_MS);
			res.socket?.resetAndDestroy();
			return await untilClosed(res, exchanges);
		default:
			return response;
	}
}

function closeAfter(res: ServerResponse): void {
	// The response lets go of its socket before it says that it is finished.
	const { socket } = res;
	res.once("finish", () => socket?.end());
}

async function delay(ms: number, res: ServerResponse, exchanges: Exchanges): Promise<void> {
	const { over, leave } = pause(ms, exchanges);
	await Promise.race([over, closed(res)]);
	leave();
}

async function closed(res: ServerResponse): Promise<void> {
	// A client that goes away in mid-answer is what these faults are for.
	res.on("error", () => {});
	if (!res.destroyed) await new Promise<void>((resolve) => res.once("close", resolve));
}

/** Nothing is left to send on a connection that is gone. */
async function untilClosed(res: ServerResponse, exchanges: Exchanges): Promise<Response> {
	const done = exchanges.open(() => res.destroy());
	await closed(res);
	done();
	return new Response(null);
}

async function sendHead(response: Response, res: ServerResponse): Promise<Buffer> {
	const body = Buffer.from(await response.arrayBuffer());
	res.writeHead(response.status, [...response.headers, ["content-length", String(body.length)]].flat());
	res.flushHeaders();
	return body;
}

async function sendHalf(response: Response, res: ServerResponse): Promise<void> {
	const body = await sendHead(response, res);
	await new Promise<void>((resolve) => res.write(body.subarray(0, Math.ceil(body.length / 2)), () => resolve()));
}

async function drip(response: Response, everyMs: number, res: ServerResponse, exchanges: Exchanges): Promise<Response> {
	const body = await sendHead(response, res);
	const done = exchanges.open(() => res.destroy());
	let sent = 0;
	const timer = setInterval(() => {
		res.write(body.subarray(sent, ++sent));
		if (sent >= body.length) res.end();
	}, everyMs);
	await closed(res);
	clearInterval(timer);
	done();
	return new Response(null);
}
