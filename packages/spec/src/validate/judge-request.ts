import { type MediaType, parseMediaType, pickMediaType } from "../match/media-type.ts";
import type { Media, Operation, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { escapeToken } from "../pointer.ts";
import type { Violation } from "../violation.ts";
import { type CredentialSource, credentialFaults, type ExpectedCredentials } from "../wire/credentials.ts";
import type { RequestMessage } from "../wire/message.ts";
import { readParameterValue } from "../wire/parameter-value.ts";
import { describeValue } from "./describe.ts";
import { judgeBody } from "./judge-body.ts";
import { judgeRead } from "./judge-read.ts";
import { breaks, type Judgement, joined, KEEPS } from "./judgement.ts";

const UTF8 = new Set([undefined, "utf-8", "utf8", "us-ascii"]);

/** Says what a request breaks of what its operation asks for. */
export function judgeRequest(
	spec: Spec,
	operation: Operation,
	request: RequestMessage,
	expected: ExpectedCredentials = {},
): Judgement {
	return joined([
		judgeCredentials(operation, request, expected),
		judgeParameters(spec, operation, request),
		judgeRequestBody(spec, operation, request),
	]);
}

/** Judges the credentials of a request. */
export function judgeCredentials(
	{ security }: Operation,
	request: CredentialSource,
	expected: ExpectedCredentials = {},
): Judgement {
	const { violations, unread } = credentialFaults(security, request, expected);
	return { violations, unchecked: unread.map(({ name, unread: why }) => `the credentials ${name}: ${why}`) };
}

/** Judges the parameters of a request, or those of them that are named. */
export function judgeParameters(
	spec: Spec,
	operation: Operation,
	request: RequestMessage,
	only: readonly Parameter[] = operation.parameters,
): Judgement {
	return joined(only.map((parameter) => judgeParameter(spec, operation, parameter, request)));
}

function judgeParameter(spec: Spec, operation: Operation, parameter: Parameter, request: RequestMessage): Judgement {
	const { name, schema, required, pointer } = parameter;
	const read = readParameterValue(spec, parameter, request, operation);
	const part = parameter.in === "querystring" ? "query" : parameter.in;
	const root = parameter.in === "querystring" ? "" : `/${escapeToken(part === "header" ? name.toLowerCase() : name)}`;
	if (read === undefined) {
		if (!required) return KEEPS;
		const missing = {
			in: part,
			pointer: root,
			rule: "required",
			message: "is required",
			schema: `${pointer}/required`,
		};
		return breaks(missing);
	}
	if (parameter.allowEmptyValue && "value" in read && read.value === "") return KEEPS;
	return judgeRead(spec, schema, read, { direction: "request", in: part, root });
}

/** Judges the body of a request, with the headers that say what it is. */
export function judgeRequestBody(spec: Spec, operation: Operation, request: RequestMessage): Judgement {
	const { body } = operation;
	const { headers } = request;
	if (request.body.kind === "none") {
		if (body?.required !== true) return KEEPS;
		return breaks({
			in: "body",
			pointer: "",
			rule: "required",
			message: "is required",
			schema: `${body.pointer}/required`,
		});
	}
	const contentType = headers.get("content-type");
	const type = contentType === null ? undefined : parseMediaType(contentType);
	const media = mediaFor(body?.media ?? [], type);
	// What a body is made of shows only after it can be read.
	const fault = encodingFault(operation, request, contentType, type, media);
	if (fault) return breaks(fault);
	return media === undefined ? KEEPS : judgeBody(spec, media, type, request.body, "request");
}

/** The description of a body of some type, or of one that does not say its type, of those that there are. */
export function mediaFor(media: readonly Media[], type: MediaType | undefined): Media | undefined {
	if (type !== undefined) return pickMediaType(media, type);
	return media.find(({ kind }) => kind === "json") ?? media[0];
}

function encodingFault(
	{ body }: Operation,
	{ headers }: RequestMessage,
	contentType: string | null,
	type: MediaType | undefined,
	media: Media | undefined,
): Violation | undefined {
	const at = (name: string, message: string): Violation => ({ in: "header", pointer: `/${name}`, rule: name, message });
	const encoding = headers.get("content-encoding");
	if (encoding !== null && encoding.toLowerCase() !== "identity") {
		return at("content-encoding", "is not accepted; send the body as it is");
	}
	if (contentType !== null && type === undefined) {
		return { ...at("content-type", "must be a media type"), received: describeValue(contentType) };
	}
	if (media === undefined) {
		const known = (body?.media ?? []).map(({ mediaType }) => mediaType).join(", ");
		const message = known === "" ? "must not be there, as the operation takes no body" : `must be one of ${known}`;
		return {
			...at("content-type", message),
			...(type && { received: type.name }),
			...(body && { schema: `${body.pointer}/content` }),
		};
	}
	const isText = media.kind !== "binary" && media.kind !== "multipart" && media.kind !== "xml";
	return !isText || UTF8.has(type?.parameters.charset?.toLowerCase())
		? undefined
		: at("content-type", "must have the charset utf-8 or none");
}
