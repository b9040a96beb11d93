import { ServerResponse } from "node:http";
import { listenFault } from "@forter-orders/command-line/faults";
import { type Server, type ServerRequest, serve } from "srvx";
import type { Exchanges } from "../faults/exchanges.ts";
import { deliverOnSocket } from "../faults/on-socket.ts";
import type { Handler } from "./handler.ts";
import { followUnused } from "./unused-connections.ts";

/** A handler on a port. */
export interface Listener {
	readonly url: string;
	/** Stops accepting, lets requests in flight end but for those that faults hold up, and cuts off what lasts. */
	close(): Promise<void>;
}

const GRACE_MS = 2_000;
const IDLE_CHECK_MS = 20;

/** Opens a port for the handler; 0 takes any free one. */
export async function listen(handler: Handler, exchanges: Exchanges, port: number, host: string): Promise<Listener> {
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new RangeError(`the port must be a whole number from 0 to 65535, got ${port}`);
	}
	const fetch = async (request: ServerRequest) => {
		const reply = await handler(request);
		const connection = request.runtime?.node?.res;
		return reply.transport && connection instanceof ServerResponse
			? deliverOnSocket(reply, connection, exchanges)
			: reply.response;
	};
	// The process' signals belong to whoever runs the mock.
	const server = serve({ fetch, port, hostname: host, manual: true, silent: true, gracefulShutdown: false });
	const closeUnused = server.node?.server ? followUnused(server.node.server) : () => {};
	try {
		await server.serve();
	} catch (error) {
		throw new Error(listenFault(error) ?? `cannot listen on port ${port} of ${host}`, { cause: error });
	}
	const url = reachableUrl(server.url ?? `http://${host}:${port}`);
	const endHeldUp = () => {
		closeUnused();
		exchanges.endAll();
	};
	return { url, close: () => closeServer(server, endHeldUp) };
}

/** A server on every interface is reached on the loopback. */
function reachableUrl(url: string): string {
	return url.replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]").replace(/\/$/, "");
}

async function closeServer(server: Server, endHeldUp: () => void): Promise<void> {
	// Node closes connections that are idle now, but not those that fall idle while it drains.
	const sweep = setInterval(() => {
		endHeldUp();
		const node = server.node?.server;
		if (node && "closeIdleConnections" in node) node.closeIdleConnections();
	}, IDLE_CHECK_MS);
	const cutOff = setTimeout(() => void server.close(true), GRACE_MS);
	try {
		await server.close();
	} finally {
		clearInterval(sweep);
		clearTimeout(cutOff);
	}
}
