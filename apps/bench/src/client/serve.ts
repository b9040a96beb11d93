import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server on loopback. */
export interface Served extends AsyncDisposable {
	readonly url: string;
}

const program = fileURLToPath(new URL("server.ts", import.meta.url));

/** Starts a server that answers 200 with a JSON text, in a process of its own, so that its time is not the caller's. */
export async function serve(text: string): Promise<Served> {
	const child = fork(program);
	child.send(text);
	const [port] = await once(child, "message");
	return {
		url: `http://127.0.0.1:${port}`,
		async [Symbol.asyncDispose]() {
			const closed = once(child, "close");
			child.kill();
			await closed;
		},
	};
}
