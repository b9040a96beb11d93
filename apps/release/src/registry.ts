import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";
import type { Upstream } from "./commands.ts";

/** A real registry on this machine. */
export interface Registry {
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Starts a registry that keeps the packages of `scope` in `folder`, open to whoever publishes, and asks `upstream` for
 * everything else.
 */
export async function startRegistry(scope: string, folder: string, upstream: Upstream): Promise<Registry> {
	const port = await freePort();
	const server: Server = await runServer({
		self_path: join(folder, "config.yaml"),
		storage: join(folder, "storage"),
		listen: `127.0.0.1:${port}`,
		auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
		uplinks: { upstream: { ...upstream, cache: false, maxage: "1h", timeout: "60s" } },
		packages: {
			[`${scope}/*`]: { access: "$all", publish: "$all", unpublish: "$all" },
			"**": { access: "$all", proxy: "upstream" },
		},
		log: { type: "stdout", format: "json", level: "fatal" },
		max_body_size: "50mb",
		publish: { allow_offline: true },
		web: { enable: false },
	});
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${port}/`,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** The registry writes its own address into what it answers, so it has to know its port before it starts. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}
