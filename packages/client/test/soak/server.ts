// The server of the soak, in a thread of its own so that its memory is not counted as the client's.
import { parentPort } from "node:worker_threads";
import { listen } from "../hostile/server.ts";
import { faults } from "./faults.ts";

const second = new Set<string>();

await using server = await listen((incoming) => {
	const [, id = "", first = "a", then = "a"] = /\/(soak-\d+-(\w)(\w))/.exec(incoming.text) ?? [];
	const again = second.delete(id);
	if (!again && faults[first]?.passes) second.add(id);
	return faults[again ? then : first]?.mode(incoming) ?? true;
}, "http://127.0.0.1:9");

parentPort?.postMessage({ url: server.url });
for (;;) {
	const message = await new Promise((resolve) => parentPort?.once("message", resolve));
	if (message === "end") break;
	server.hangUp();
	parentPort?.postMessage({ requests: server.requests() });
}
parentPort?.close();
