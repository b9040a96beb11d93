import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Server, type ServerMiddleware, serve } from "srvx";
import { staticMiddleware } from "srvx/static";
import { siteFolder } from "./folder.ts";
import { contentSecurityPolicy } from "./policy.ts";

/** Where to serve the docs. */
export interface ServeDocsOptions {
	/** The port; 0 takes any free one. */
	port: number;
	/** The folder of the built site; this package's `dist` by default. */
	folder?: string;
}

/** A running docs server. */
export interface DocsServer {
	readonly url: string;
	close(): Promise<void>;
}

/** Serves the built docs on 127.0.0.1. Fails with a clear message when they are not built or the port is in use. */
export async function serveDocs({ port, folder = siteFolder }: ServeDocsOptions): Promise<DocsServer> {
	await readPage(folder);
	const server = serve({
		port,
		hostname: "127.0.0.1",
		manual: true,
		silent: true,
		gracefulShutdown: false,
		middleware: [withHeaders(folder), staticMiddleware({ dir: folder })],
		fetch: () => new Response("Not found\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } }),
	});
	await listen(server, port);
	return { url: addressOf(server), close: () => server.close(true) };
}

async function readPage(folder: string): Promise<string> {
	try {
		return await readFile(join(folder, "index.html"), "utf8");
	} catch (cause) {
		throw new Error("The docs are not built: index.html is missing. Run `pnpm build` first.", { cause });
	}
}

function withHeaders(folder: string): ServerMiddleware {
	return async (request, next) => {
		const response = await next();
		const { headers } = response;
		headers.set("Content-Security-Policy", `${await policyFor(response, folder)}; frame-ancestors 'none'`);
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("X-Content-Type-Options", "nosniff");
		if (response.ok && new URL(request.url).pathname.endsWith(".yaml")) {
			headers.set("Content-Type", "application/yaml; charset=utf-8");
		}
		return response;
	};
}

// Read anew for each page, because a build while the server runs brings other scripts.
async function policyFor(response: Response, folder: string): Promise<string> {
	const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
	return isPage ? contentSecurityPolicy(await readPage(folder)) : "default-src 'none'";
}

async function listen(server: Server, port: number): Promise<void> {
	try {
		await server.serve();
	} catch (cause) {
		if (cause instanceof Error && Reflect.get(cause, "code") === "EADDRINUSE") {
			throw new Error(`Port ${port} is in use. Stop what uses it, or choose another port.`, { cause });
		}
		throw cause;
	}
}

function addressOf(server: Server): string {
	if (server.url === undefined) throw new Error("The docs server has no address, although it was started.");
	return server.url;
}
