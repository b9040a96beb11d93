// Answers every request with the text it is started with, in a thread of its own, and tells its port.
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const server = createServer((request, response) => {
	request.resume().on("end", () => response.setHeader("content-type", "application/json").end(workerData));
});
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	parentPort?.postMessage(typeof address === "object" ? address?.port : undefined);
});
