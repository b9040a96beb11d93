import { type Server, serve } from "srvx";
import type { Handler } from "./handler.ts";

/** A handler on a port. */
export interface Listener {
	readonly url: string;
	/** Stops accepting, lets requests in flight end, and cuts off what lasts longer than the grace period. */
	close(): Promise<void>;
}

const GRACE_MS = 2_000;
const IDLE_CHECK_MS = 20;

/** Opens a port for the handler; 0 takes any free one. */
export async function listen(handler: Handler, port: number, host: string): Promise<Listener> {
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new RangeError(`the port must be a whole number from 0 to 65535, got ${port}`);
	}
	// The process' signals belong to whoever runs the mock.
	const server = serve({ fetch: handler, port, hostname: host, manual: true, silent: true, gracefulShutdown: false });
	try {
		await server.serve();
	} catch (error) {
		throw new Error(listenFault(error, port, host), { cause: error });
	}
	const url = reachableUrl(server.url ?? `http://${host}:${port}`);
	return { url, close: () => closeServer(server) };
}

function listenFault(error: unknown, port: number, host: string): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	if (code === "EADDRINUSE") return `port ${port} on ${host} is in use; choose another one, or 0 for any that is free`;
	if (code === "EACCES") return `port ${port} needs more rights than this process has; choose one above 1023`;
	if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `${host} is not an address of this machine`;
	return `cannot listen on ${host}:${port} (${String(code ?? error)})`;
}

/** A server on every interface is reached on the loopback. */
function reachableUrl(url: string): string {
	return url.replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]").replace(/\/$/, "");
}

async function closeServer(server: Server): Promise<void> {
	// Node closes connections that are idle now, but not those that fall idle while it drains.
	const sweep = setInterval(() => {
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
