import { isJson, type JsonObject, type Judgement, listOf, type MessageBody, objectOf } from "@forter-orders/spec";

/** What a recorded body may have been, the likeliest first; nothing where there was one and the recording does not hold it. */
export type RecordedBody = readonly MessageBody[];

/** A body that is recorded as text or as a JSON value. */
export function plainBody(body: unknown, contentType: string | null): RecordedBody {
	if (body === undefined) return [NO_BODY];
	const value: MessageBody = { kind: "value", value: body };
	const mayBeJson = contentType === null || isJson(contentType);
	if (body === null) return contentType !== null && mayBeJson ? [value, NO_BODY] : [NO_BODY, value];
	// A recording that has JSON bodies as their values has the text of a JSON string as that text.
	if (typeof body === "string") return mayBeJson ? [textBody(body), value] : [textBody(body)];
	return [value];
}

/** A body in HAR's form, which has its encoding. */
export function harBody({ text, encoding, size, params }: JsonObject): RecordedBody {
	if (typeof text === "string" && text !== "") {
		return [encoding === "base64" ? bytesBody(Buffer.from(text, "base64")) : textBody(text)];
	}
	if (listOf(params).length > 0) return formBody(listOf(params).map(objectOf));
	return Number(size) > 0 ? [] : [NO_BODY];
}

const NO_BODY: MessageBody = { kind: "none" };
const BYTE_ORDER_MARK = "\uFEFF";

function textBody(text: string): MessageBody {
	const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
	return bare === "" ? NO_BODY : { kind: "text", text: bare };
}

function bytesBody(bytes: Buffer): MessageBody {
	const mark = Buffer.from(BYTE_ORDER_MARK);
	return { kind: "bytes", bytes: bytes.subarray(0, mark.length).equals(mark) ? bytes.subarray(mark.length) : bytes };
}

/** HAR may hold the fields of a form in the place of its text, and of a file often only the name. */
function formBody(params: readonly Record<string, unknown>[]): RecordedBody {
	if (params.some(({ fileName }) => fileName !== undefined)) return [];
	const pairs = params.map(({ name, value }): [string, string] => [String(name), String(value ?? "")]);
	return [{ kind: "text", text: new URLSearchParams(pairs).toString() }];
}

/** A judgement, and what the body was taken for. */
export interface Reading {
	readonly judgement: Judgement;
	readonly body: MessageBody;
}

/** Of the readings of a recorded body the first that keeps the contract, or else the first. */
export function closestReading(bodies: RecordedBody, judge: (body: MessageBody) => Judgement): Reading {
	const readings = bodies.map((body): Reading => ({ body, judgement: judge(body) }));
	const [first = LOST] = readings;
	return readings.find(({ judgement }) => judgement.violations.length === 0) ?? first;
}

const LOST: Reading = {
	body: NO_BODY,
	judgement: { violations: [], unchecked: ["the body: the recording does not hold it"] },
};
