import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import type { Target } from "./model/target.ts";

const { resolve } = createRequire(import.meta.url);
const prism = resolve("@stoplight/prism-cli/dist/index.js");
const contractFile = resolve("@forter-orders/openapi/openapi.yaml");

/** Starts the stock Prism CLI on the bundle; it knows nothing of our mock. */
export async function startStockPrism(): Promise<Target & { close: () => Promise<void> }> {
	const port = await freePort();
	// Several processes are the CLI's default in production, where they crash.
	const args = ["mock", contractFile, "--port", String(port), "--multiprocess", "false"];
	const child = spawn(process.execPath, [prism, ...args], { stdio: ["ignore", "pipe", "pipe"] });
	const closed = once(child, "close");
	let output = "";
	const listening = new Promise<void>((done, reject) => {
		const read = (chunk: Buffer) => {
			output += chunk.toString();
			if (output.includes("Prism is listening")) done();
		};
		child.stdout.on("data", read);
		child.stderr.on("data", read);
		child.once("error", reject);
		child.once("close", (code) => reject(new Error(`Prism ended with ${code} before it listened:\n${output}`)));
	});
	await listening;
	return {
		url: `http://127.0.0.1:${port}`,
		fetch,
		close: async () => {
			child.kill();
			await closed;
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (typeof address !== "object" || address === null) throw new Error("expected a TCP address");
	return address.port;
}
