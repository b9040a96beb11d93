import { access, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { UsageError } from "@forter-orders/command-line";
import { type Server, type ServerMiddleware, serve } from "srvx";
import { staticMiddleware } from "srvx/static";
import { siteFolder } from "./folder.ts";
import { sitePolicy } from "./shell/head.ts";

/** Where to serve the docs. */
export interface ServeDocsOptions {
	/** The port; 0 takes any free one. */
	port: number;
	/** The folder of the built site; this package's `dist` by default. */
	folder?: string;
	/** Answers before the files do; the dev server's events. */
	first?: ServerMiddleware;
}

/** A running docs server. */
export interface DocsServer {
	readonly url: string;
	close(): Promise<void>;
}

/** Serves the built docs on 127.0.0.1. Rejects when they are not built, and with Node's error when the port cannot be opened. */
export async function serveDocs({ port, folder = siteFolder, first }: ServeDocsOptions): Promise<DocsServer> {
	await assertBuilt(folder);
	const server = serve({
		port,
		hostname: "127.0.0.1",
		manual: true,
		silent: true,
		gracefulShutdown: false,
		middleware: [withHeaders, ...(first ? [first] : []), staticMiddleware({ dir: folder })],
		fetch: () => notFound(folder),
	});
	await server.serve();
	return { url: addressOf(server), close: () => server.close(true) };
}

const types: Readonly<Record<string, string>> = {
	".yaml": "application/yaml; charset=utf-8",
	".md": "text/markdown; charset=utf-8",
};

// The page names the path that the site is published under; here it stands at the root.
async function notFound(folder: string): Promise<Response> {
	const page = await readFile(join(folder, "404.html"), "utf8");
	const html = page.replaceAll(/ href="\/[^"]*?(reference\/)?"/g, (_, rest = "") => ` href="/${rest}"`);
	return new Response(html, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

async function assertBuilt(folder: string): Promise<void> {
	const index = join(folder, "index.html");
	try {
		await access(index);
	} catch (cause) {
		throw new UsageError(`the docs are not built: there is no file ${index} that can be read; run \`pnpm build\``, {
			cause,
		});
	}
}

const withHeaders: ServerMiddleware = async (request, next) => {
	const response = await next();
	const { headers } = response;
	const { pathname } = new URL(request.url);
	headers.set("Content-Security-Policy", `${policyFor(pathname)}; frame-ancestors 'none'`);
	headers.set("Referrer-Policy", "no-referrer");
	headers.set("X-Content-Type-Options", "nosniff");
	const type = types[extname(pathname)];
	if (response.ok && type !== undefined) headers.set("Content-Type", type);
	return response;
};

// The offline file holds its scripts, and has a policy of its own that names them.
function policyFor(pathname: string): string {
	return pathname === "/offline.html" ? "frame-src 'none'" : sitePolicy;
}

function addressOf(server: Server): string {
	if (server.url === undefined) throw new Error("The docs server has no address, although it was started.");
	return server.url;
}
