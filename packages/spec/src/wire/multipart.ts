import { headerParameters } from "../match/quoted.ts";

/** A part of a multipart body. */
export interface Part {
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** The name in `Content-Disposition`. */
	readonly name?: string;
	/** Whether it has the name of a file. */
	readonly isFile: boolean;
	readonly content: Uint8Array;
}

/** The parts of a multipart body (RFC 2046); `undefined` when it is none, or not to its end. */
export function readMultipart(bytes: Uint8Array, boundary: string): Part[] | undefined {
	// One byte, one character, so that contents of any kind stay as they are.
	const text = Buffer.from(bytes).toString("latin1");
	const delimiter = `--${boundary}`;
	const chunks = `\r\n${text}`.split(`\r\n${delimiter}`);
	const [, ...rest] = chunks;
	const end = rest.pop();
	if (end === undefined || !end.startsWith("--")) return undefined;
	const parts: Part[] = [];
	for (const chunk of rest) {
		const start = chunk.replace(/^[ \t]*/, "");
		if (!start.startsWith("\r\n")) return undefined;
		const head = start.startsWith("\r\n\r\n") ? 0 : start.indexOf("\r\n\r\n");
		if (head < 0) return undefined;
		parts.push(toPart(start.slice(2, Math.max(2, head)), start.slice(head + 4)));
	}
	return parts;
}

function toPart(head: string, content: string): Part {
	const headers = Object.fromEntries(
		head
			.split("\r\n")
			.filter((line) => line.includes(":"))
			.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), utf8(line.slice(line.indexOf(":") + 1).trim())]),
	);
	const disposition = headerParameters(headers["content-disposition"] ?? "");
	const name = disposition.get("name")?.replace(/%(22|0A|0D)/gi, decodeURIComponent);
	return {
		headers,
		...(name !== undefined && { name }),
		isFile: disposition.has("filename") || disposition.has("filename*"),
		content: Buffer.from(content, "latin1"),
	};
}

function utf8(latin1: string): string {
	return Buffer.from(latin1, "latin1").toString("utf8");
}
