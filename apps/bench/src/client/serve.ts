import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A server on loopback, outside of the thread that measures. */
export interface Served extends AsyncDisposable {
	readonly url: string;
}

/** Starts a server that answers 200 with a JSON text. */
export async function serve(text: string): Promise<Served> {
	const worker = new Worker(new URL("server.ts", import.meta.url), { workerData: text });
	const [port] = await once(worker, "message");
	return {
		url: `http://127.0.0.1:${port}`,
		async [Symbol.asyncDispose]() {
			await worker.terminate();
		},
	};
}
