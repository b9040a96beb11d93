import {
	type DocumentedResponse,
	type Judgement,
	joined,
	judgeResponse,
	judgeResponseBody,
	judgeResponseHeaders,
	type MessageBody,
	mediaFor,
	type Operation,
	parseMediaType,
	type ResponseMessage,
	responseFor,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { PartReport } from "../model/verify.ts";
import type { Exchange } from "./exchange.ts";
import { foundIn, type Strictness, unchecked, verdictOf } from "./findings.ts";
import { bodyGaps } from "./gaps.ts";
import { closestReading } from "./recorded-body.ts";
import { onlyContentType } from "./recorded-headers.ts";

type RecordedResponse = NonNullable<Exchange["response"]>;

/** Verifies the response of an exchange. */
export function verifyResponse(
	contract: Contract,
	name: string,
	operation: Operation,
	response: RecordedResponse,
	strictness: Strictness,
): PartReport {
	const found = foundIn(contract, judge(contract, operation, response), strictness);
	return {
		name,
		operationId: operation.operationId,
		side: "response",
		status: String(response.status),
		verdict: verdictOf(found.findings),
		...found,
	};
}

function judge(contract: Contract, operation: Operation, response: RecordedResponse): Judgement {
	const { spec } = contract;
	const { status, hasHeaders } = response;
	const documented = responseFor(operation.responses, status);
	if (documented === undefined) {
		const judged = judgeResponse(spec, operation, { ...response, body: { kind: "none" } });
		const rest = ["headers and body: the contract does not have this status"];
		return joined([judged, unchecked(judged.violations.length > 0 ? rest : [])]);
	}
	const headers = hasHeaders ? response.headers : assumedHeaders(documented, response);
	const message = (body: MessageBody): ResponseMessage => ({ status, headers, body });
	const { judgement, body } = closestReading(response.body, (body) =>
		judgeResponseBody(spec, operation, documented, message(body)),
	);
	const media = mediaFor(documented.media, parseMediaType(headers.get("content-type") ?? ""));
	const gone = documented.headers.length > 0 ? ["the headers: the recording holds none"] : [];
	return joined([
		hasHeaders ? judgeResponseHeaders(spec, documented, message(body)) : unchecked(gone),
		judgement,
		unchecked(media ? bodyGaps(contract, media, message(body)) : []),
	]);
}

/** A recording without headers does not say what its body is; the first that is documented is likely. */
function assumedHeaders(documented: DocumentedResponse | undefined, { headers }: RecordedResponse) {
	const [first] = documented?.media ?? [];
	return headers.has("content-type") || !first ? headers : onlyContentType(first.sentAs());
}
