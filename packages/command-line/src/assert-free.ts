import { once } from "node:events";
import { createServer } from "node:net";

/** Rejects when a port of 127.0.0.1 cannot be opened, before work is done that would be in vain. */
export async function assertFree(port: number): Promise<void> {
	const server = createServer().listen(port, "127.0.0.1");
	await once(server, "listening");
	server.close();
	await once(server, "close");
}
