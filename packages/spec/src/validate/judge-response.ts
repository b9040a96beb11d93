import { mayAnswerWithBody } from "../match/bodies.ts";
import { parseMediaType, pickMediaType } from "../match/media-type.ts";
import { canEnd, responseFor } from "../match/status.ts";
import type { DocumentedResponse, Operation } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import type { ResponseMessage } from "../wire/message.ts";
import { describeValue } from "./describe.ts";
import { judgeBody } from "./judge-body.ts";
import { judgeHeader } from "./judge-header.ts";
import { breaks, type Judgement, joined, KEEPS } from "./judgement.ts";
import { listed } from "./wording.ts";

/** Says what a response breaks of what is documented for its status: media type, headers, body. */
export function judgeResponse(spec: Spec, operation: Operation, response: ResponseMessage): Judgement {
	const { responses } = operation;
	if (!responses.some(({ status }) => canEnd(status)))
		return { violations: [], unchecked: ["the response: its operation has none documented"] };
	const documented = responseFor(responses, response.status);
	if (documented === undefined) return breaks(undocumentedStatus(operation, response.status));
	return joined([
		judgeResponseHeaders(spec, documented, response),
		judgeResponseBody(spec, operation, documented, response),
	]);
}

function undocumentedStatus({ responses, pointer }: Operation, status: number) {
	return {
		in: "status",
		pointer: "",
		rule: "status",
		message: `must be one of ${listed(responses.map((response) => response.status))}`,
		received: String(status),
		schema: `${pointer}/responses`,
	} as const;
}

/** Judges the headers of a response. */
export function judgeResponseHeaders(
	spec: Spec,
	{ headers }: Pick<DocumentedResponse, "headers">,
	response: ResponseMessage,
): Judgement {
	return joined(headers.map((header) => judgeHeader(spec, header, response.headers, "response")));
}

/** Judges the body of a response, with the header that says what it is. */
export function judgeResponseBody(
	spec: Spec,
	{ method }: Operation,
	{ media, pointer }: DocumentedResponse,
	response: ResponseMessage,
): Judgement {
	if (media.length === 0 || !mayAnswerWithBody({ method }, response.status)) return KEEPS;
	const contentType = response.headers.get("content-type");
	const type = contentType === null ? undefined : parseMediaType(contentType);
	if (response.body.kind === "none" && type === undefined) {
		return breaks({ in: "body", pointer: "", rule: "body", message: "is required", schema: `${pointer}/content` });
	}
	const found =
		type === undefined ? media.find(({ mediaType }) => mediaType === contentType) : pickMediaType(media, type);
	if (found === undefined) {
		const known = listed(media.map(({ mediaType }) => mediaType));
		return breaks({
			in: "header",
			pointer: "/content-type",
			rule: "content-type",
			message: contentType === null ? `must be there and one of ${known}` : `must be one of ${known}`,
			...(contentType !== null && { received: type?.name ?? describeValue(contentType) }),
			schema: `${pointer}/content`,
		});
	}
	return judgeBody(spec, found, type, response.body, "response");
}
