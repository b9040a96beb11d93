import { answerText } from "../hostile/modes.ts";
import type { Incoming, Mode } from "../hostile/server.ts";
import { apiKey, card, email } from "./secrets.ts";

const words = `${apiKey} ${btoa(`${apiKey}:`)} ${encodeURIComponent(apiKey)} ${email} ${card}`;

/** An answer that repeats the request in its body, its headers and its reason phrase. */
function echo(status: number, { text }: Incoming): string {
	const [head = "", order = ""] = text.split("\r\n\r\n");
	const body = JSON.stringify({ message: words, errors: [{ message: head }], order });
	const headers = {
		"content-type": "application/json",
		"x-echo": words,
		"set-cookie": `who=${email}`,
		location: email,
	};
	return answerText(status, body, headers).replace("Whatever", words);
}

function answers(status: number): Mode {
	return (incoming) => {
		incoming.socket.write(echo(status, incoming));
		return true;
	};
}

/** Repeats what was asked in the part of an answer that comes, then goes on in another way. */
function breaksOff(then: (incoming: Incoming) => void): Mode {
	return (incoming) => {
		incoming.socket.write(echo(200, incoming).slice(0, -20), () => setTimeout(() => then(incoming), 20).unref());
		return false;
	};
}

/** The ways in which a server fails and tells what it knows. */
export const modes: readonly (readonly [string, Mode])[] = [
	["400", answers(400)],
	["500", answers(500)],
	["reset", breaksOff(({ socket }) => socket.resetAndDestroy())],
	["timeout", breaksOff(() => {})],
];
