import { type AddressInfo, createServer, type Socket } from "node:net";

/** A request that a hostile server got to the end of. */
export interface Incoming {
	readonly socket: Socket;
	/** The text of the request: head and body. */
	readonly text: string;
	/** Which request this is of all, and of its connection; from 1. */
	readonly nth: number;
	readonly nthOfSocket: number;
	/** A server that no request may reach. */
	readonly elsewhere: string;
}

/** What a hostile server does with a request; returns true when it owes nothing more. */
export type Mode = (incoming: Incoming) => boolean;

/** A server of bytes on a free port; what it says need not be HTTP. */
export interface HostileServer extends AsyncDisposable {
	readonly url: string;
	/** How many requests arrived. */
	readonly requests: () => number;
	/** How many connections wait for more of an answer, though it is nobody who still listens. */
	readonly abandoned: () => number;
	/** Closes every connection. */
	readonly hangUp: () => void;
}

export async function listen(mode: Mode, elsewhere = ""): Promise<HostileServer> {
	const sockets = new Map<Socket, boolean>();
	let requests = 0;
	const server = createServer((socket) => {
		let text = "";
		let nthOfSocket = 0;
		sockets.set(socket, true);
		socket.on("close", () => sockets.delete(socket));
		socket.on("error", () => {});
		socket.on("data", (chunk) => {
			text += chunk.toString("latin1");
			const length = lengthOf(text);
			if (length === undefined || text.length < length) return;
			const request = { socket, text, nth: ++requests, nthOfSocket: ++nthOfSocket, elsewhere };
			text = "";
			const done = mode(request);
			if (sockets.has(socket)) sockets.set(socket, done);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const hangUp = (): void => {
		for (const socket of sockets.keys()) socket.destroy();
	};
	return {
		hangUp,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests: () => requests,
		abandoned: () => [...sockets.values()].filter((done) => !done).length,
		[Symbol.asyncDispose]: async () => {
			hangUp();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** An address on loopback where nobody listens. */
export async function unusedUrl(): Promise<string> {
	await using server = await listen(() => true);
	return server.url;
}

/** How long a request is, `undefined` while its head is incomplete. */
function lengthOf(text: string): number | undefined {
	const head = text.indexOf("\r\n\r\n") + 4;
	return head < 4 ? undefined : head + Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
}
