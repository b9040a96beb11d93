import {
	type BodyKind,
	bodyKindOf,
	type MediaType,
	type MessageBody,
	parseMediaType,
	readJsonText,
} from "@forter-orders/spec";
import { type BodyLimits, readBytes } from "./body-stream.ts";

/** The body of a request, read. */
export interface ReceivedBody {
	readonly message: MessageBody;
	/** The value of a JSON body; `null` for any other, or when it cannot be read. */
	readonly value: unknown;
	/** The body as text, a note of the size when it is not text; empty when there is none. */
	readonly text: string;
	/** What the sender says that it is; absent when it says nothing that can be read. */
	readonly type?: MediaType;
	/** Set when the body did not arrive whole. */
	readonly refused?: 408 | 413;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const TEXTS: ReadonlySet<BodyKind> = new Set(["json", "lines", "events", "form", "xml", "text"]);

/** Reads the body; one without a content type is taken for JSON. */
export async function readBody(request: Request, limits?: BodyLimits): Promise<ReceivedBody> {
	const contentType = request.headers.get("content-type");
	const type = contentType === null ? undefined : parseMediaType(contentType);
	const known = { ...(type && { type }), value: null, text: "", message: { kind: "none" } } as const;
	const read = await readBytes(request, limits);
	if ("refused" in read) return { ...known, refused: read.refused };
	const { bytes } = read;
	if (bytes.byteLength === 0) return known;
	const message: MessageBody = { kind: "bytes", bytes };
	const size = `${bytes.byteLength} bytes`;
	const kind = contentType === null ? "json" : bodyKindOf(contentType);
	// What is packed is refused for its header.
	const text = request.headers.has("content-encoding") || !TEXTS.has(kind) ? undefined : decode(bytes);
	if (text === undefined) return { ...known, message, text: size };
	if (kind !== "json") return { ...known, message: { kind: "text", text }, text: kind === "form" ? size : text };
	const json = readJsonText(text);
	return { ...known, message: { kind: "json", text, json }, text, value: "value" in json ? json.value : null };
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return utf8.decode(bytes);
	} catch {
		return undefined;
	}
}
