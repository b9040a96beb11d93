import { serve } from "srvx";
import { staticMiddleware } from "srvx/static";

/** A folder that is served on loopback. */
export interface ServedFolder {
	/** Ends with a slash. */
	readonly url: string;
	close(): Promise<void>;
}

/** Serves a folder on a free port, compressed as our own docs server does it. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
	const server = serve({
		port: 0,
		hostname: "127.0.0.1",
		manual: true,
		silent: true,
		gracefulShutdown: false,
		middleware: [staticMiddleware({ dir: folder })],
		fetch: () => new Response("not found", { status: 404 }),
	});
	await server.serve();
	if (server.url === undefined) throw new Error("the server of the pages has no address, although it was started");
	return { url: server.url, close: () => server.close(true) };
}
