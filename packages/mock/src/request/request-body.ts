import { type MediaType, parseMediaType } from "../document/media-type.ts";
import { type BodyLimits, readBytes } from "./body-stream.ts";
import { findJsonFault } from "./json-fault.ts";
import { countMembers, findRepeatedMember, scanJson } from "./json-scan.ts";
import type { Violation } from "./violation.ts";

/** The body of a request, read and parsed. */
export interface RequestBody {
	/** `null` when there is none or when it cannot be read. */
	readonly value: unknown;
	/** Empty when there is no body, a note of the size when it is not text. */
	readonly text: string;
	/** What the sender says that it is; absent when it says nothing that can be read. */
	readonly type?: MediaType;
	/** How the value was read: as JSON, as the fields of a form, or not at all. */
	readonly kind: "form" | "json" | "text";
	/** Set when the body cannot be read as what it says it is. */
	readonly fault?: Violation;
	/** Set when the body did not arrive whole. */
	readonly refused?: 408 | 413;
}

// More than any order has, and few enough for whatever walks the value.
const MAX_DEPTH = 200;
const BYTE_ORDER_MARK = "\uFEFF";
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads the body; one without a content type is taken for JSON. */
export async function readBody(request: Request, limits?: BodyLimits): Promise<RequestBody> {
	const contentType = request.headers.get("content-type");
	const type = contentType === null ? undefined : parseMediaType(contentType);
	const kind = contentType === null ? "json" : (type?.kind ?? "text");
	const known = { kind, ...(type && { type }), value: null, text: "" };
	const read = await readBytes(request, limits);
	if ("refused" in read) return { ...known, refused: read.refused };
	const { bytes } = read;
	if (bytes.byteLength === 0) return known;
	const size = `${bytes.byteLength} bytes`;
	// What is packed is refused for its header.
	if (request.headers.has("content-encoding")) return { ...known, text: size };
	if (kind === "form") return { ...known, text: size, ...(await readForm(bytes, contentType ?? "")) };
	const text = decode(bytes);
	if (kind === "text") return { ...known, value: text ?? null, text: text ?? size };
	if (text === undefined) return { ...known, text: size, fault: fault("must be text in UTF-8") };
	return { ...known, text, ...parse(text) };
}

async function readForm(bytes: Uint8Array, contentType: string): Promise<Pick<RequestBody, "value" | "fault">> {
	try {
		const form = await new Response(Buffer.from(bytes), { headers: { "content-type": contentType } }).formData();
		const values = new Map<string, string[]>();
		for (const [name, field] of form) {
			values.set(name, [...(values.get(name) ?? []), typeof field === "string" ? field : await field.text()]);
		}
		const fields = [...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list]);
		return { value: Object.fromEntries(fields) };
	} catch {
		return { value: null, fault: { ...fault("must be a form that can be read"), rule: "form" } };
	}
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return utf8.decode(bytes);
	} catch {
		return undefined;
	}
}

function parse(text: string): Pick<RequestBody, "value" | "fault"> {
	const { names, depth } = scanJson(text);
	if (depth > MAX_DEPTH) return { value: null, fault: fault(`must not be nested deeper than ${MAX_DEPTH} levels`) };
	if (text.startsWith(BYTE_ORDER_MARK)) {
		return { value: null, fault: fault("must be valid JSON: expected no byte order mark at line 1, column 1") };
	}
	try {
		const value: unknown = JSON.parse(text);
		return countMembers(value) === names ? { value } : { value: null, fault: repetition(text) };
	} catch {
		const { line, column, expected } = findJsonFault(text);
		return {
			value: null,
			fault: fault(`must be valid JSON: expected ${expected} at line ${line}, column ${column}`),
		};
	}
}

function repetition(text: string): Violation {
	const repeated = findRepeatedMember(text);
	return fault("must not repeat a member of its object", repeated?.pointer);
}

function fault(message: string, pointer = ""): Violation {
	return { in: "body", pointer, rule: "json", message };
}
