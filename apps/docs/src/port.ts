import { once } from "node:events";
import { createServer } from "node:net";

/** The error with a clear message when a port is taken, and the error as it is otherwise. */
export function portError(cause: unknown, port: number): unknown {
	if (!(cause instanceof Error) || Reflect.get(cause, "code") !== "EADDRINUSE") return cause;
	return new Error(`Port ${port} is in use. Stop what uses it, or choose another port.`, { cause });
}

/** Throws when a port of 127.0.0.1 is taken, before work is done that would be in vain. */
export async function assertFree(port: number): Promise<void> {
	const server = createServer();
	try {
		server.listen(port, "127.0.0.1");
		await once(server, "listening");
	} catch (cause) {
		throw portError(cause, port);
	}
	server.close();
	await once(server, "close");
}
