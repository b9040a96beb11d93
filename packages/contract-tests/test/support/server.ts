import { once } from "node:events";
import { createServer } from "node:http";

/** A server on a free port, in the standard's own terms. */
export interface TestServer extends AsyncDisposable {
	readonly url: string;
}

/** Opens a port for a handler; a handler that never answers is cut off when the server closes. */
export async function startServer(handler: (request: Request) => Promise<Response>): Promise<TestServer> {
	const server = createServer(async (incoming, outgoing) => {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk);
		const { method = "GET", url = "/" } = incoming;
		const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
		const body = chunks.length > 0 && method !== "GET" ? { body: Buffer.concat(chunks) } : {};
		const response = await handler(new Request(`http://127.0.0.1${url}`, { method, headers, ...body }));
		outgoing.writeHead(response.status, Object.fromEntries(response.headers));
		outgoing.end(Buffer.from(await response.arrayBuffer()));
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("expected a TCP address");
	return {
		url: `http://127.0.0.1:${address.port}`,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
