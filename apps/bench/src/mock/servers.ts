import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ours } from "../ours.ts";
import { peerCommand } from "../peers.ts";

/** A mock that is started as a process: the arguments of `node` that make it serve a contract on a port. */
export interface MockServer {
	readonly name: string;
	readonly args: (contract: string, port: number) => readonly string[];
}

// Several processes are the CLI's default in production, where they crash. None of the mocks prints its requests, which
// takes the one that does nearly half of its time.
const quietPrism = ["--multiprocess", "false", "--verboseLevel", "silent"];

/** The mocks that answer on a port; the first is what the others are compared with. */
export async function mockServers(): Promise<MockServer[]> {
	const prism = await peerCommand("@stoplight/prism-cli", "prism");
	const steady = await peerCommand("@stdy/cli", "steady");
	const inProcess = fileURLToPath(new URL("prism-http.ts", import.meta.url));
	const orders = await ordersMock();
	return [
		{ name: "prism CLI", args: (file, port) => [prism, "mock", file, "--port", `${port}`, ...quietPrism] },
		{ name: "prism HTTP server", args: (file, port) => [inProcess, file, `${port}`] },
		{ name: "steady", args: (file, port) => [steady, file, "--port", `${port}`, "--host", "127.0.0.1", "--quiet"] },
		{ name: ours.mockOnPort, args: (_, port) => [orders, "--port", `${port}`, "--quiet"] },
	];
}

async function ordersMock(): Promise<string> {
	const manifest = createRequire(import.meta.url).resolve("@forter-orders/mock/package.json");
	const { bin } = JSON.parse(await readFile(manifest, "utf8"));
	return join(dirname(manifest), bin["orders-mock"]);
}
