import { serve } from "srvx";
import { installedVersions } from "./installed.ts";
import type { PackedPackage } from "./pack.ts";

/** A registry of npm packages. */
export interface Registry {
	readonly url: string;
	close(): Promise<void>;
}

/** Serves packed packages as npm's registry will once they are published, and beside them what they depend on. */
export async function startRegistry(packed: readonly PackedPackage[]): Promise<Registry> {
	const server = serve({ port: 0, hostname: "127.0.0.1", manual: true, silent: true, fetch: answer });
	await server.serve();
	const { url } = server;
	if (url === undefined) throw new Error("expected the registry to have an address");
	return { url, close: () => server.close(true) };

	async function answer(request: Request): Promise<Response> {
		const { pathname, origin } = new URL(request.url);
		const [, name = "", version] = /^\/(.+?)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(pathname)) ?? [];
		const own = packed.filter((candidate) => candidate.name === name);
		const versions = own.length > 0 ? own : installedVersions(name);
		if (version === undefined) return versions.length > 0 ? Response.json(listing(name, versions, origin)) : notFound();
		const found = versions.find((candidate) => candidate.version === version);
		return found ? new Response(new Blob([Buffer.from(await found.read())])) : notFound();
	}
}

function notFound(): Response {
	return Response.json({ error: "Not found" }, { status: 404 });
}

/** What npm asks for before it fetches a tarball. */
function listing(name: string, packages: readonly PackedPackage[], origin: string): object {
	const versions = packages.map(({ version, manifest }) => {
		return [version, { ...manifest, dist: { tarball: `${origin}/${name}/-/${version}.tgz` } }];
	});
	return { name, "dist-tags": { latest: packages[0]?.version }, versions: Object.fromEntries(versions) };
}
