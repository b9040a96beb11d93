import {
	type Judgement,
	joined,
	judgeCredentials,
	judgeParameters,
	judgeRequestBody,
	type MessageBody,
	mediaFor,
	type Parameter,
	parseMediaType,
	type RequestMessage,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { PartReport } from "../model/verify.ts";
import type { Exchange, RecordedMessage } from "./exchange.ts";
import { foundIn, type Strictness, unchecked, verdictOf } from "./findings.ts";
import { bodyGaps } from "./gaps.ts";
import { closestReading } from "./recorded-body.ts";
import type { Matched } from "./route.ts";

/** Verifies the request of an exchange. */
export function verifyRequest(
	contract: Contract,
	{ name, request, response }: Exchange,
	{ operation, values, search }: Matched,
	strictness: Strictness,
): PartReport {
	const { spec } = contract;
	const { headers } = request;
	const message = (body: MessageBody): RequestMessage => ({ search, values, headers, body });
	const reading = closestReading(request.body, (body) => judgeRequestBody(spec, operation, message(body)));
	const parameters = operation.parameters.filter((parameter) => whyUnrecorded(parameter, request) === undefined);
	const gone = operation.parameters.flatMap((parameter) => whyUnrecorded(parameter, request) ?? []);
	const media = mediaFor(operation.body?.media ?? [], parseMediaType(headers.get("content-type") ?? ""));
	const judged = joined([
		judgeParameters(spec, operation, message(reading.body), parameters),
		unchecked(gone),
		withoutFaults(judgeCredentials(operation, { headers, search })),
		reading.judgement,
		unchecked(media ? bodyGaps(contract, media, message(reading.body)) : []),
		unchecked(response ? [] : ["the response: the recording holds none"]),
	]);
	const found = foundIn(contract, judged, strictness);
	return { name, operationId: operation.operationId, side: "request", verdict: verdictOf(found.findings), ...found };
}

/** A recording often leaves out what proves who is calling. */
function withoutFaults({ violations, unchecked: lines }: Judgement): Judgement {
	const missing = violations.length > 0 ? ["the credentials: the recording does not hold them all"] : [];
	return unchecked([...missing, ...lines]);
}

function whyUnrecorded({ in: place, name }: Parameter, { headers, hasHeaders }: RecordedMessage): string | undefined {
	if (place === "header" && !hasHeaders) return "the headers: the recording holds none";
	// Browsers and proxies leave them out of what they record.
	if (place === "cookie" && !headers.has("cookie")) return `the cookie ${name}: the recording holds no cookies`;
	return undefined;
}
