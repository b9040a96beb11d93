import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";

/** What a sample sent, as far as the mock's journal does not hold it. */
export type SentRequest = { method: string | undefined; path: string | undefined; headers: IncomingHttpHeaders };
/** A port in front of the mock that keeps the headers of each request. */
export type Recorder = {
	url: string;
	requests: SentRequest[];
	/** Headers to add to each request from now on. */
	added: Record<string, string>;
	close: () => Promise<void>;
};

/** Opens a free port that passes each request on to the mock as it came. */
export async function startRecorder(mockUrl: string): Promise<Recorder> {
	const recorder: Omit<Recorder, "url" | "close"> = { requests: [], added: {} };
	const server = createServer((incoming, outgoing) => {
		const { method, url: path, headers } = incoming;
		recorder.requests.push({ method, path, headers });
		const options = { method, headers: { ...headers, ...recorder.added }, agent: false };
		const passedOn = request(new URL(path ?? "", mockUrl), options, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passedOn.once("error", (error) => outgoing.destroy(error));
		incoming.pipe(passedOn);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("expected a TCP address");
	const close = async () => {
		server.close();
		server.closeAllConnections();
		await once(server, "close");
	};
	return Object.assign(recorder, { url: `http://127.0.0.1:${address.port}`, close });
}
