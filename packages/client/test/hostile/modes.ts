import type { Mode } from "./server.ts";

const reason = "Whatever";
const html = "<!doctype html><title>Sorry</title><p>Please come back later.";

/** The text of an answer that keeps the connection open. */
export function answerText(status: number, body: string, headers: Readonly<Record<string, string>> = {}): string {
	const all = { "content-length": String(Buffer.byteLength(body)), ...headers };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${body}`;
}

/** Answers, and keeps the connection open. */
export function says(body: string, headers: Readonly<Record<string, string>> = {}, status = 200): Mode {
	return ({ socket }) => {
		socket.write(answerText(status, body, headers));
		return true;
	};
}

/** Answers with JSON. */
export function json(status: number, headers: Readonly<Record<string, string>> = {}): Mode {
	return says('{"message":"No."}', { "content-type": "application/json", ...headers }, status);
}

/** Answers with a page. */
export function page(status: number): Mode {
	return says(html, { "content-type": "text/html" }, status);
}

/** Answers with a head only. */
export function empty(status: number): Mode {
	return says("", {}, status);
}

/** Answers 429 with the wait that it asks for at that moment. */
export function retryAfter(value: () => string): Mode {
	return (incoming) => json(429, { "retry-after": value() })(incoming);
}

/** A date of HTTP some seconds from now, rounded down to whole seconds. */
export function dateIn(seconds: number): string {
	return new Date(Date.now() + seconds * 1000).toUTCString();
}

/** Decides. */
export const approves: Mode = says('{"forterDecision":"APPROVE","orderId":"ord-1"}');

/** Never answers. */
export const silent: Mode = () => false;

/** Promises a body, sends the start of it, then nothing. */
export const stalls: Mode = ({ socket }) => {
	socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"forterDecision":"APPR');
	return false;
};

/** Sends the body byte by byte. */
export function drips(everyMs: number): Mode {
	return (incoming) => {
		stalls(incoming);
		const drip = setInterval(() => incoming.socket.write("O"), everyMs).unref();
		incoming.socket.on("close", () => clearInterval(drip));
		return false;
	};
}

/** Resets the connection, after saying something. */
export function resets(before = ""): Mode {
	return ({ socket }) => {
		// Else the reset would overtake the words.
		if (before) socket.write(before, () => setTimeout(() => socket.resetAndDestroy(), 20).unref());
		else socket.resetAndDestroy();
		return true;
	};
}

/** Sends the reader to another host. */
export const redirects: Mode = (incoming) =>
	json(302, { location: `${incoming.elsewhere.replace("127.0.0.1", "localhost")}/v3/orders/ord-1` })(incoming);

/** Decides, and closes the connection that it said to keep. */
export const approvesAndCloses: Mode = (incoming) => {
	approves(incoming);
	incoming.socket.end();
	return true;
};

/** Decides once for each connection, and resets it at the next request. */
export const approvesOnceAConnection: Mode = (incoming) =>
	incoming.nthOfSocket === 1 ? approves(incoming) : resets()(incoming);
