import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createOrdersClient, type OrdersClient } from "../src/index.ts";
import type { ClientOptions } from "../src/options.ts";

/** A request that a test server received. */
export interface Received {
	readonly method: string | undefined;
	readonly path: string | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** How a test server answers one request. */
export type Answering = (response: ServerResponse) => void;

/** A server on a free port that answers the n-th request in the n-th way, and goes on with the last one. */
export interface TestServer extends AsyncDisposable {
	readonly url: string;
	readonly received: readonly Received[];
}

export async function serve(...answers: readonly Answering[]): Promise<TestServer> {
	const received: Received[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const { method, url, headers } = request;
		received.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() });
		answers[Math.min(received.length, answers.length) - 1]?.(response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		received,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answering {
	return (response) =>
		response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** Answers with text of a media type. */
export function text(status: number, body: string, type = "application/json"): Answering {
	return (response) => response.writeHead(status, { "content-type": type }).end(body);
}

/** Never answers. */
export const silence: Answering = () => {};

/** Sends the head and the start of the body, then nothing. */
export const stall: Answering = (response) => {
	response.writeHead(200, { "content-type": "application/json", "content-length": "1000" }).write('{"forter');
};

/** Closes the connection without an answer. */
export const reset: Answering = (response) => {
	response.socket?.destroy();
};

export const approved: Answering = json(200, { forterDecision: "APPROVE", orderId: "ord-1" });

/** A client of a test server. */
export function clientOf(server: TestServer, options: Partial<ClientOptions> = {}): OrdersClient {
	return createOrdersClient({ siteId: "8b47c6d423ba", apiKey, baseUrl: server.url, ...options });
}

export const apiKey = "k3y-0f-the-test-site";
