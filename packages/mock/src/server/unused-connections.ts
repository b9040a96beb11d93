import type { Server, Socket } from "node:net";

/**
 * Follows the connections of a server on which nothing was sent yet; the result closes them. Clients open some ahead,
 * and Node takes them for busy.
 */
export function followUnused(server: Server): () => void {
	const sockets = new Set<Socket>();
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
	});
	return () => {
		for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
	};
}
